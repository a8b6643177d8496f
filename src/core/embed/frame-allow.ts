/** What a frame may ask its reader for, as its `allow` says; nothing else. */
export const FRAME_ALLOW = 'geolocation; clipboard-write';
