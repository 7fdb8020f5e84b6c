/** Use case of `todoku deliveries`. */
import type { Delivery } from '../core/delivery.ts';
import type { RelayRoles } from '../correlate/relay-roles.ts';
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
  const tellHeld = (roles: RelayRoles): void => {
    const all = held ?? [];
    held = undefined;
    for (const delivery of all) options.onDelivery(withHop(delivery, roles));
  };
  const joined = await join({
    ...options,
    knowledge: loadKnowledge(),
    detail: 'full',
    onDelivery(delivery, roles) {
      if (held === undefined) {
        options.onDelivery(delivery);
        return;
      }
      held.push(delivery);
      if (held.length >= HELD_BACK) tellHeld(roles);
    },
  });
  tellHeld(joined.roles);
  return { coverage: joined.coverage };
};

/** What was told before its relay proved to be a smarthost was handed over to it. */
function withHop(delivery: Delivery, roles: RelayRoles): Delivery {
  const { outcome, remoteHost } = delivery;
  const isHop = outcome === 'delivered' && remoteHost !== undefined && roles.isSmarthost(remoteHost);
  return isHop ? { ...delivery, outcome: 'handed-over' } : delivery;
}
