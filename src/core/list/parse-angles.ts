/** Degrees read from a text, in the order written, or why the text is none. */
export type Angles =
  | { readonly degrees: readonly number[]; readonly fault: null }
  | { readonly degrees: readonly []; readonly fault: string };

const DEGREE = '[°度]';
const MINUTE = "[′'分’‘]";
const SECOND = '(?:["″”“秒]|[′\'’]{2})';
const ANGLE = new RegExp(
  [
    // 106°33′5.7″, seconds or minutes optional; 106度33分
    `(?<d>\\d{1,3})\\s*${DEGREE}\\s*(?:(?<m>\\d{1,2}(?:\\.\\d+)?)\\s*${MINUTE}\\s*(?:(?<s>\\d{1,2}(?:\\.\\d+)?)(?![.\\d]|\\s*${DEGREE})\\s*${SECOND}?)?)?`,
    // 106:33:5.7
    `(?<cd>\\d{1,3}):(?<cm>\\d{1,2}):(?<cs>\\d{1,2}(?:\\.\\d+)?)`,
    `(?<n>[+-]?\\d{1,9}(?:\\.\\d+)?)\\s*${DEGREE}?`,
  ].join('|'),
  'g',
);
const LABELS =
  /point|东经|北纬|经度|纬度|坐标|longitude|latitude|lng|lon|lat|(?<![a-z])[enxy](?![a-z])/gi;
/** Signs typed for the right ones, which NFKC would turn into something else. */
const SIGNS: Readonly<Record<string, string>> = { º: '°', '˚': '°', '´': "'", '″': '"', '〃': '"' };
const LOOKALIKE = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'g');
const DECIMAL_COMMA =
  /^\s*[+-]?\d{1,3},\d+\s*$|^\s*[+-]?\d{1,3},\d+\s*[,;\s]\s*[+-]?\d{1,3},\d+\s*$/;

/**
 * Reads the angles of a coordinate cell: decimal degrees or degrees, minutes, seconds (signs or 度分秒),
 * one or two of them, with labels and brackets around. A comma between whole numbers is a decimal comma,
 * which is not guessed at.
 */
export function parseAngles(text: string): Angles {
  const plain = text.replace(LOOKALIKE, (each) => SIGNS[each] ?? each).normalize('NFKC');
  const bare = plain.replace(LABELS, ' ').replace(/[:=](?!\d)|(?<!\d)[:=]/g, ' ');
  if (DECIMAL_COMMA.test(bare)) return fault('is written with a decimal comma');
  const degrees: number[] = [];
  let broken = false;
  const rest = bare.replace(ANGLE, (...args) => {
    const value = angle(args.at(-1) as Record<string, string | undefined>);
    if (value === null) broken = true;
    else degrees.push(value);
    return ' ';
  });
  if (broken) return fault('has minutes or seconds of 60 or more');
  if (/[^\s,;、/|()[\]{}"。.]/.test(rest)) return fault('is no coordinate');
  if (degrees.length === 0) return fault('is no coordinate');
  return { degrees, fault: null };
}

function fault(message: string): Angles {
  return { degrees: [], fault: message };
}

function angle(part: Record<string, string | undefined>): number | null {
  if (part['n'] !== undefined) return Number(part['n']);
  const minutes = Number(part['m'] ?? part['cm'] ?? 0);
  const seconds = Number(part['s'] ?? part['cs'] ?? 0);
  if (minutes >= 60 || seconds >= 60) return null;
  const degrees = Number(part['d'] ?? part['cd']) + minutes / 60 + seconds / 3600;
  // Nine decimals are a tenth of a millimetre; what follows is noise of the division.
  return Math.round(degrees * 1e9) / 1e9;
}
