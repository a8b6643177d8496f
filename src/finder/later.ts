/**
 * Parts that the first list does without: they come in a second download, so that the list stands
 * sooner on a slow line.
 */
export { default as Answers } from './Answers.svelte';
export { default as CardPanel } from './CardPanel.svelte';
export { default as MapPanel } from './MapPanel.svelte';
export { zhCnLater } from '../ui/messages/zh-cn-later.ts';
export { default as SearchBox } from '../ui/SearchBox.svelte';
