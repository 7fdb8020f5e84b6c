/** One host that runs Postfix: its queue ids and its processes. */
import { createStamp } from './stamp.mjs';

const BASE_52 = '0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz';
const BASE_51 = BASE_52.slice(0, 51);

function inBase(alphabet, n, width) {
  let text = '';
  let rest = n;
  while (rest > 0) {
    text = alphabet[rest % alphabet.length] + text;
    rest = Math.floor(rest / alphabet.length);
  }
  return text.padStart(width, '0');
}

/** Processes live for a hundred jobs or so, then another takes their place. */
function createPool(random, size, next) {
  const pids = Array.from({ length: size }, () => next());
  return () => {
    const slot = random.skewed(size, 2);
    if (random.chance(0.01)) pids[slot] = next();
    return pids[slot];
  };
}

export class PostfixServer {
  #random;
  #longIds;
  #pid = 1200;
  #inode = 0x24c1e0;
  #freeInodes = [];

  constructor(random, { name, longIds, offsetMinutes }) {
    this.#random = random;
    this.#longIds = longIds;
    this.name = name;
    this.stampOf = createStamp({ rfc3339: false, offsetMinutes });
    this.busiest = { ip: '192.0.2.1', at: 0 };
    const next = () => (this.#pid = 1200 + ((this.#pid + 1 + random.int(60)) % 4_000_000));
    this.qmgr = next();
    this.smtpd = createPool(random, 8, next);
    this.cleanup = createPool(random, 6, next);
    this.smtp = createPool(random, 24, next);
    this.local = createPool(random, 3, next);
    this.bounce = createPool(random, 3, next);
    this.pickup = createPool(random, 1, next);
    this.anvil = createPool(random, 1, next);
  }

  seen(ip, at) {
    if (this.#random.chance(0.1)) this.busiest = { ip, at };
  }

  /** A queue file's inode is used again as soon as it is free, and so are short ids after a while. */
  open(time) {
    const inode = this.#freeInodes.pop() ?? this.#inode++;
    const micros = Math.floor((time % 1000) * 1000);
    const id = this.#longIds
      ? `${inBase(BASE_52, Math.floor(time / 1000), 6)}${inBase(BASE_52, micros, 4)}z${inBase(BASE_51, inode, 1)}`
      : `${micros.toString(16).toUpperCase().padStart(5, '0')}${inode.toString(16).toUpperCase()}`;
    return { id, inode };
  }

  close(inode) {
    this.#freeInodes.push(inode);
  }
}
