/** The server's HTTP interface. */

/** What the server, or the way to it, said no with; the message is for people. */
class ApiError extends Error {
  /**
   * @param {number} status of the answer, 0 without one
   * @param {string} code such as NOT_FOUND
   * @param {string} text
   */
  constructor(status, code, text) {
    super(text);
    this.status = status;
    this.code = code;
  }
}

async function request(method, path, body, signal) {
  let answer;
  try {
    answer = await fetch(`api/${path}`, {
      method,
      signal,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error;
    }
    throw new ApiError(0, 'UNREACHABLE', 'The server does not answer. Is it running?');
  }
  if (answer.status === 204) {
    return null;
  }
  const json = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw new ApiError(
      answer.status,
      json?.error?.code ?? 'HTTP',
      json?.error?.text ?? `The server answered ${answer.status} to ${method} /api/${path}.`);
  }
  return json;
}

/** A path of parts, each escaped, with a query of what is neither null nor empty. */
export function path(parts, query = {}) {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const tail = pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
  return parts.map(encodeURIComponent).join('/') + tail;
}

export const api = {
  /** Reads JSON. */
  get: (where, signal) => request('GET', where, undefined, signal),
  /** Sends JSON and reads the answer. */
  post: (where, body = {}) => request('POST', where, body),
  /** Stops or removes what is there. */
  remove: (where) => request('DELETE', where, {}),
};
