/**
 * Short names of months, as strftime(3) `%b` writes them under other locales than C: journalctl and logread follow the
 * machine's language. A name that means different months in two languages of the list is left out.
 *
 * Source: abmon of the locales of glibc 2.36 (with the dots some of them have).
 */

/** English ones are told faster in stamp.ts. January first; a line for each language. */
const LANGUAGES: readonly string[] = [
  'jan feb mär apr mai jun jul aug sep okt nov dez', // German
  'jan feb mrt apr mei jun jul aug sep okt nov dec', // Dutch
  'janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.', // French
  'ene feb mar abr may jun jul ago sep oct nov dic', // Spanish
  'gen feb mar apr mag giu lug ago set ott nov dic', // Italian
  'jan fev mar abr mai jun jul ago set out nov dez', // Portuguese
  'янв фев мар апр май июн июл авг сен окт ноя дек', // Russian
  'січ лют бер кві тра чер лип сер вер жов лис гру', // Ukrainian
  'sty lut mar kwi maj cze lip sie wrz paź lis gru', // Polish
  'led úno bře dub kvě čen čec srp zář říj lis pro', // Czech
  'jan feb mar apr maj jun jul aug sep okt nov dec', // Danish, Swedish, Slovak, Slovene
  'jan. feb. mars april mai juni juli aug. sep. okt. nov. des.', // Norwegian
  'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu', // Finnish
  'jan febr márc ápr máj jún júl aug szept okt nov dec', // Hungarian
  'oca şub mar nis may haz tem ağu eyl eki kas ara', // Turkish
  'ian feb mar apr mai iun iul aug sep oct noi dec', // Romanian
  'ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ', // Greek
];

/** Longest name, in bytes of UTF-8. */
export const MAX_MONTH_NAME = 16;

const MONTHS = tableOf(LANGUAGES);

/** 0–11. `name` is text, or one character per byte of UTF-8. */
export function monthOfName(name: string): number | undefined {
  return MONTHS.get(name) ?? MONTHS.get(withoutDot(name).toLowerCase());
}

function tableOf(languages: readonly string[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const ambiguous = new Set<string>();
  const encoder = new TextEncoder();
  for (const language of languages) {
    for (const [month, name] of language.split(' ').map(withoutDot).entries()) {
      const capitalised = name.charAt(0).toUpperCase() + name.slice(1);
      for (const text of [name, capitalised]) {
        for (const form of [text, `${text}.`]) {
          const bytes = Array.from(encoder.encode(form), (byte) => String.fromCharCode(byte)).join('');
          for (const key of [form, bytes]) {
            if ((months.get(key) ?? month) !== month) ambiguous.add(key);
            months.set(key, month);
          }
        }
      }
    }
  }
  for (const key of ambiguous) months.delete(key);
  return months;
}

function withoutDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}
