/** A socket read line by line, which can turn into a TLS socket in the middle (RFC 3207). */
import tls from 'node:tls';

export class LineSocket {
  /** @type {import('node:net').Socket} */
  #socket;
  #buffer = '';
  #ended = false;
  /** @type {(() => void) | undefined} */
  #wake;

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    this.#listen(socket);
  }

  /** @param {import('node:net').Socket} socket */
  #listen(socket) {
    const end = () => {
      this.#ended = true;
      this.#wake?.();
    };
    socket.on('data', (chunk) => {
      this.#buffer += chunk.toString('latin1');
      this.#wake?.();
    });
    socket.on('error', end).on('end', end).on('close', end);
  }

  /** @returns {Promise<string | undefined>} the next line; `undefined` when the peer is gone */
  async line() {
    for (;;) {
      const end = this.#buffer.indexOf('\n');
      if (end >= 0) {
        const line = this.#buffer.slice(0, end).replace(/\r$/, '');
        this.#buffer = this.#buffer.slice(end + 1);
        return line;
      }
      if (this.#ended) return undefined;
      await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
        this.#wake = () => resolve();
      });
    }
  }

  /** @param {readonly string[]} lines */
  async send(lines) {
    if (this.#ended) return;
    await new Promise((resolve) => this.#socket.write(`${lines.join('\r\n')}\r\n`, 'utf8', resolve));
  }

  /**
   * Goes on in TLS. What the peer sent ahead in clear is thrown away (RFC 3207 §6).
   *
   * @param {{ key: Buffer, cert: Buffer }} identity
   * @returns {Promise<boolean>} false when the handshake failed
   */
  async startTls(identity) {
    this.#socket.removeAllListeners('data').removeAllListeners('end').removeAllListeners('close');
    this.#buffer = '';
    const secure = new tls.TLSSocket(this.#socket, { isServer: true, ...identity });
    const done = await new Promise((resolve) => {
      secure.once('secure', () => resolve(true));
      secure.once('error', () => resolve(false));
      secure.once('close', () => resolve(false));
    });
    this.#socket = secure;
    if (done === true) this.#listen(secure);
    return done === true;
  }

  /** Waits until the peer has gone. */
  async gone() {
    while ((await this.line()) !== undefined) {
      // whatever it says
    }
  }

  close() {
    this.#socket.destroy();
  }
}
