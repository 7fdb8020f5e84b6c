import type { Delivery } from '../../core/delivery.ts';
import { catalogOf } from '../../explain/context.ts';
import { deliveryToJson } from '../../explain/json/delivery-json.ts';
import { writeJson } from '../../explain/json/write-json.ts';
import { deliveryLine } from '../../explain/lines.ts';
import type { RunCommand } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { createArrayListing, createListing } from '../listing.ts';
import type { Listing } from '../listing.ts';
import { writeNotices } from '../notices.ts';
import { createProgressBar } from '../progress.ts';
import { readInputOptions } from '../settings.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';

export const runDeliveries: RunCommand = async ({ flags, settings, world }) => {
  const bar = createProgressBar(world, settings.quiet);
  const options = await readInputOptions(flags, world, bar.onProgress);
  const readDeliveries = await world.useCases.readDeliveries();
  const knowledge = (await world.useCases.loadKnowledge())();
  const listing = createDeliveryListing(settings, world);
  try {
    const { coverage } = await readDeliveries({
      ...options,
      onDelivery: (delivery) => listing.add(delivery),
    });
    bar.clear();
    listing.end();
    writeNotices(coverage, knowledge, settings, world);
    return exitCodeOf(coverage, [...(options.logs ?? []), ...(options.mails ?? [])], false);
  } finally {
    bar.clear();
  }
};

function createDeliveryListing({ format, language, verbose }: Settings, world: World): Listing<Delivery> {
  const toJson = (delivery: Delivery) => deliveryToJson(delivery, { raw: verbose });
  if (format === 'json') return createArrayListing(toJson, world);
  if (format === 'text') {
    const catalog = catalogOf(language);
    return createListing({ draw: (delivery: Delivery) => deliveryLine(delivery, catalog) }, world);
  }
  return createListing({ draw: (delivery: Delivery) => `${writeJson(toJson(delivery))}\n` }, world);
}
