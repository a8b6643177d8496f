import { discsOf } from '../discs-of.ts';
import { printResults } from '../print-results.ts';
import { unionAgainstGeos } from '../union-rows.ts';

const discs = discsOf('chongqing', 3_000);
printResults([await unionAgainstGeos('union + area, 5,561 × 3 km, warm', discs, 15, 25)]);
