/**
 * What happens next. Messages overlap in a log: while one waits for its retry, others come and go. Lines
 * and tasks are put in with their time and come out in the order of time (a binary heap).
 */
export class Timeline {
  #times = [];
  #items = [];

  get size() {
    return this.#times.length;
  }

  get nextTime() {
    return this.#times.length === 0 ? Infinity : this.#times[0];
  }

  put(time, item) {
    const times = this.#times;
    const items = this.#items;
    let at = times.length;
    times.push(time);
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (times[parent] <= time) break;
      times[at] = times[parent];
      items[at] = items[parent];
      at = parent;
    }
    times[at] = time;
    items[at] = item;
  }

  take() {
    const times = this.#times;
    const items = this.#items;
    const first = items[0];
    const time = times.pop();
    const item = items.pop();
    const size = times.length;
    if (size === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && times[child + 1] < times[child]) child++;
      if (times[child] >= time) break;
      times[at] = times[child];
      items[at] = items[child];
      at = child;
    }
    times[at] = time;
    items[at] = item;
    return first;
  }
}
