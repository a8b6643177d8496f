import { createContext } from 'svelte';
import type { Messages } from './messages/zh-cn.ts';

/** The language of the embed for all its parts, as a function because it comes in a later download. */
export const [getEmbedMessages, setEmbedMessages] = createContext<() => Messages>();
