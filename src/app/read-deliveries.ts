/** Use case of `todoku deliveries`. */
import type { Delivery } from '../core/delivery.ts';
import type { ReadDeliveries } from './contracts.ts';
import { join } from './joining.ts';
import { loadKnowledge } from './knowledge-files.ts';

/**
 * Whether a relay is a smarthost shows itself only after some mail went through it. So many deliveries are
 * held back before the first is told; logs with fewer are judged as a whole.
 */
const HELD_BACK = 20_000;

export const readDeliveries: ReadDeliveries = async (options) => {
  let held: Delivery[] | undefined = [];
  const joined = await join({
    ...options,
    knowledge: loadKnowledge(),
    detail: 'full',
    onDelivery(delivery) {
      if (held === undefined) {
        options.onDelivery(delivery);
        return;
      }
      held.push(delivery);
      if (held.length < HELD_BACK) return;
      const all = held;
      held = undefined;
      for (const d of all) options.onDelivery(d);
    },
  });
  for (const delivery of held ?? []) {
    const hop = delivery.remoteHost !== undefined && joined.roles.isSmarthost(delivery.remoteHost);
    options.onDelivery(
      delivery.outcome === 'delivered' && hop ? { ...delivery, outcome: 'handed-over' } : delivery,
    );
  }
  return { coverage: joined.coverage };
};
