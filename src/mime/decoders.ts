/** Decoders by label (WHATWG Encoding Standard), each made when it is first asked for. */
export type Decoder = InstanceType<typeof TextDecoder>;

/** Labels are strangers' words. */
const MAX_DECODERS = 200;

const decoders = new Map<string, Decoder | undefined>();

/** `undefined` when the runtime does not know the label. */
export function decoderOf(label: string): Decoder | undefined {
  if (decoders.has(label)) return decoders.get(label);
  let decoder: Decoder | undefined;
  try {
    decoder = new TextDecoder(label);
  } catch {
    decoder = undefined; // unknown label, or one of the standard's `replacement` encodings
  }
  if (decoders.size < MAX_DECODERS) decoders.set(label, decoder);
  return decoder;
}
