import ReadAloud from '../ui/ReadAloud.svelte';
import TextSwitch from '../ui/TextSwitch.svelte';
import Answers from './Answers.svelte';
import CardPanel from './CardPanel.svelte';
import Filters from './Filters.svelte';
import ListLinks from './ListLinks.svelte';
import MapPanel from './MapPanel.svelte';
import OfflineLine from './OfflineLine.svelte';
import OfflineNotice from './OfflineNotice.svelte';
import PrintTools from './PrintTools.svelte';
import SearchPanel from './SearchPanel.svelte';

/**
 * Parts that the first list does without: they come in a second download, so that the list stands
 * sooner on a slow line, and are built in steps, so that a slow phone answers in between.
 */
export { FinderResults } from './finder-results.svelte.ts';
export { zhCnLater } from '../ui/messages/zh-cn-later.ts';

/** First what the address may have asked for. */
const asked = { SearchPanel, Answers, CardPanel };
const around = { Filters, TextSwitch, OfflineNotice, PrintTools };
const last = { ReadAloud, ListLinks, OfflineLine, MapPanel };

/** The parts that are there. */
export type Parts = Partial<typeof asked & typeof around & typeof last>;

export const steps: readonly Parts[] = [asked, around, last];
