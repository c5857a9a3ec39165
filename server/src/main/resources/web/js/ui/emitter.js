/** Tells listeners of events by name. */
export class Emitter {
  #listeners = new Map();

  /**
   * Listens until the signal ends it.
   * @param {string} type of the event
   * @param {(event: any) => void} listener
   * @param {AbortSignal} [signal]
   */
  on(type, listener, signal) {
    if (signal?.aborted) {
      return;
    }
    if (!this.#listeners.has(type)) {
      this.#listeners.set(type, new Set());
    }
    const listeners = this.#listeners.get(type);
    listeners.add(listener);
    signal?.addEventListener('abort', () => listeners.delete(listener), { once: true });
  }

  /** Tells all that listen now. */
  emit(type, event) {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) {
      listener(event);
    }
  }
}
