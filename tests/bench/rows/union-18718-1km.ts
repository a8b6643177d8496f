import { discsOf } from '../discs-of.ts';
import { printResults } from '../print-results.ts';
import { unionAgainstGeos } from '../union-rows.ts';

const discs = discsOf('gansu', 1_000);
printResults([await unionAgainstGeos('union + area, 18,718 × 1 km, warm', discs, 7, 15)]);
