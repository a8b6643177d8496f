import { createContext } from 'svelte';
import type { Messages } from './messages/zh-cn.ts';

/** The language of the panel for all its parts, as a function because it can change. */
export const [getMessages, setMessages] = createContext<() => Messages>();
