/**
 * Parts that the first list does without: they come in a second download, so that the list stands
 * sooner on a slow line.
 */
export { default as Answers } from './Answers.svelte';
export { default as CardPanel } from './CardPanel.svelte';
export { default as Filters } from './Filters.svelte';
export { FinderResults } from './finder-results.svelte.ts';
export { default as OfflineLine } from './OfflineLine.svelte';
export { default as OfflineNotice } from './OfflineNotice.svelte';
export { default as ListLinks } from './ListLinks.svelte';
export { default as MapPanel } from './MapPanel.svelte';
export { default as PrintTools } from './PrintTools.svelte';
export { zhCnLater } from '../ui/messages/zh-cn-later.ts';
export { default as ReadAloud } from '../ui/ReadAloud.svelte';
export { default as SearchPanel } from './SearchPanel.svelte';
export { default as TextSwitch } from '../ui/TextSwitch.svelte';
