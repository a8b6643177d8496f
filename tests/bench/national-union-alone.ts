import { unionArea } from '../../src/core/coverage/union-area.ts';
import { discsOf } from './discs-of.ts';
import { printAlone } from './run-child.ts';

/** The union of 660,000 circles of 3 km once, in a process of its own. */
const discs = discsOf('china', 3_000);
await printAlone(() => unionArea(discs));
