/**
 * The server's WebSocket: it connects by itself, again after a break, and takes up the session
 * where it was by its sequence number, so that no push is lost or seen twice.
 */
import { Emitter } from '../ui/emitter.js';

/** The version of the protocol that these pages speak. */
const PROTOCOL = 1;

const FIRST_DELAY = 500;
const LONGEST_DELAY = 15_000;
const ANSWER_WITHIN = 20_000;
const PING_EVERY = 20_000;
const PONG_WITHIN = 10_000;
/** The code of a connection whose session another one has taken up: a tab that was doubled. */
const TAKEN_UP = 4001;
const KEPT = 'tengen.session';

/** A request that the server refused, or that the break of a connection ended. */
class RequestError extends Error {
  /**
   * @param {string} code such as ILLEGAL
   * @param {string} text for people
   */
  constructor(code, text) {
    super(text);
    this.code = code;
  }
}

/**
 * Emits each push by its type, and besides: `state` when the connection changes, `fresh` when the
 * server knows nothing of what this page watches any more, so that pages ask for it again.
 */
export class ArenaSocket extends Emitter {
  #url;
  #socket = null;
  #tries = 0;
  #nextId = 1;
  #waiting = new Map();
  #unsent = [];
  #retry = null;
  #pongTimer = null;
  #welcomed = false;
  #hadWelcome = false;
  #askedFor = null;
  #session = null;
  #seq = 0;

  /** One of: connecting, open, waiting (for the next try), stopped. */
  state = 'connecting';
  /** Who the server says we are: {name, role, hasChat}, the name undefined for nobody yet; null before the first welcome. */
  identity = null;
  /** Why the connection is not open, for people. */
  trouble = '';

  /** @param {string} url ws: or wss: */
  constructor(url) {
    super();
    this.#url = url;
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    this.#session = kept?.session ?? null;
    this.#seq = kept?.seq ?? 0;
    setInterval(() => this.#ping(), PING_EVERY);
    addEventListener('online', () => this.#now());
    document.addEventListener('visibilitychange', () => document.hidden || this.#now());
  }

  /** Opens the connection; needed once. */
  connect() {
    this.#retry = null;
    this.#welcomed = false;
    this.#askedFor = this.#session;
    this.#setState('connecting');
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.addEventListener('open', () => this.#sendRaw({
      type: 'hello', v: PROTOCOL, ...(this.#session && { session: this.#session, after: this.#seq }),
    }));
    socket.addEventListener('message', (event) => this.#socket === socket && this.#take(event.data));
    socket.addEventListener('close', (event) => this.#socket === socket && this.#lost(event));
  }

  /** Begins anew as whoever the browser is logged in as now. */
  restart() {
    this.#forget();
    this.#drop();
    this.#tries = 0;
    this.connect();
  }

  /**
   * Sends a message and waits for its answer. Without a connection it is sent when there is one.
   * @param {object} message with its type
   * @returns {Promise<object>} the server's ok; rejected with a {@link RequestError}
   */
  request(message) {
    if (this.state === 'stopped') {
      return Promise.reject(new RequestError('STOPPED', this.trouble));
    }
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#settle(id, (one) => one.reject(new RequestError('NO_ANSWER', 'The server has not answered in time.'))),
        ANSWER_WITHIN);
      this.#waiting.set(id, { resolve, reject, timer });
      const whole = { ...message, id };
      if (this.#welcomed) {
        this.#sendRaw(whole);
      } else {
        this.#unsent.push(whole);
      }
    });
  }

  #take(text) {
    clearTimeout(this.#pongTimer);
    this.#pongTimer = null;
    const message = JSON.parse(text);
    if (message.seq !== undefined && message.type !== 'welcome') {
      if (message.seq <= this.#seq) {
        return;
      }
      this.#seq = message.seq;
      this.#keep();
    }
    switch (message.type) {
      case 'welcome': this.#welcome(message); break;
      case 'ok': this.#settle(message.id, (one) => one.resolve(message)); break;
      case 'error': this.#refused(message); break;
      case 'pong': break;
      case 'reset': this.emit('fresh'); break;
      default: this.emit(message.type, message);
    }
  }

  #welcome(message) {
    if (message.v !== PROTOCOL) {
      this.#stop(`This page speaks version ${PROTOCOL} of the protocol, the server version ${message.v}. Reload the page.`);
      return;
    }
    this.#session = message.session;
    if (!message.resumed) {
      this.#seq = message.seq;
    }
    this.#keep();
    this.#tries = 0;
    this.#welcomed = true;
    this.identity = { name: message.name, role: message.role, hasChat: message.chat === true };
    this.emit('identity', this.identity);
    this.#setState('open');
    // Where a session was asked for in vain, a reset comes too.
    if (!message.resumed && this.#hadWelcome && this.#askedFor === null) {
      this.emit('fresh');
    }
    this.#hadWelcome = true;
    const unsent = this.#unsent;
    this.#unsent = [];
    unsent.filter((one) => this.#waiting.has(one.id)).forEach((one) => this.#sendRaw(one));
  }

  #refused(message) {
    const error = new RequestError(message.code, message.text);
    if (message.code === 'WRONG_VERSION') {
      this.#stop(message.text);
    } else if (message.id === undefined || message.id === null) {
      this.emit('complaint', error);
    } else {
      this.#settle(message.id, (one) => one.reject(error));
    }
  }

  #lost(event) {
    this.#drop();
    const sent = [...this.#waiting.keys()].filter((id) => !this.#unsent.some((one) => one.id === id));
    sent.forEach((id) => this.#settle(id, (one) => one.reject(
      new RequestError('CONNECTION_LOST', 'The connection broke before the server answered.'))));
    if (this.state === 'stopped') {
      return;
    }
    if (event.code === TAKEN_UP) {
      this.#forget();
    }
    const longest = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#tries++);
    const delay = longest * (0.5 + Math.random() / 2);
    this.trouble = event.reason || 'The server does not answer.';
    this.#setState('waiting');
    this.#retry = setTimeout(() => this.connect(), delay);
  }

  #now() {
    if (this.state === 'waiting') {
      clearTimeout(this.#retry);
      this.connect();
    }
  }

  #ping() {
    if (this.#welcomed && this.#pongTimer === null) {
      this.#sendRaw({ type: 'ping', t: Math.round(performance.now()) });
      const socket = this.#socket;
      this.#pongTimer = setTimeout(() => {
        if (this.#socket === socket) {
          socket.close();
          this.#lost({ reason: 'The server has fallen silent.' });
        }
      }, PONG_WITHIN);
    }
  }

  #stop(text) {
    this.trouble = text;
    this.#setState('stopped');
    [...this.#waiting.keys()].forEach((id) => this.#settle(id, (one) => one.reject(new RequestError('STOPPED', text))));
    this.#drop();
  }

  #drop() {
    clearTimeout(this.#retry);
    clearTimeout(this.#pongTimer);
    this.#pongTimer = null;
    this.#welcomed = false;
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #settle(id, how) {
    const one = this.#waiting.get(id);
    if (one) {
      this.#waiting.delete(id);
      clearTimeout(one.timer);
      how(one);
    }
  }

  #sendRaw(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(message));
    }
  }

  #setState(state) {
    this.state = state;
    this.emit('state', state);
  }

  #keep() {
    sessionStorage.setItem(KEPT, JSON.stringify({ session: this.#session, seq: this.#seq }));
  }

  #forget() {
    this.#session = null;
    this.#seq = 0;
    sessionStorage.removeItem(KEPT);
  }
}
