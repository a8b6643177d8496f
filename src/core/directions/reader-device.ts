/** What of the reader's device decides which links work on it. */
export interface ReaderDevice {
  /** The browser inside WeChat, which opens no other app. */
  readonly wechat: boolean;
  /** A phone: only there a map service knows by itself where a route begins. */
  readonly phone: boolean;
  /** Made by Apple, whose maps open nowhere else. */
  readonly apple: boolean;
}

/** Reads the browser's own description of itself. A tablet that calls itself a Mac counts as one. */
export function readerDevice(userAgent: string): ReaderDevice {
  return {
    wechat: /MicroMessenger/i.test(userAgent),
    phone: /Android|iPhone|iPad|iPod|HarmonyOS|OpenHarmony|Mobile/i.test(userAgent),
    apple: /iPhone|iPad|iPod|Macintosh/i.test(userAgent),
  };
}
