import type { OfflineReply, OfflineRequest } from './offline-plan.ts';
import { OfflineStore } from './offline-store.ts';
import { planPath } from './plan-path.ts';
import type { WorkerScope } from './worker-scope.ts';

const scope = self as unknown as WorkerScope;
const store = new OfflineStore(scope.offlinePlan, scope.registration.scope);

scope.addEventListener('install', (event) => {
  event.waitUntil(store.install());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(store.removeOthers().then(() => scope.clients.claim()));
});

scope.addEventListener('message', (event) => {
  const asked = event.data as OfflineRequest;
  if (asked === 'use-new') {
    event.waitUntil(scope.skipWaiting());
    return;
  }
  const reply = (kept: boolean): void => {
    event.source?.postMessage({ region: asked.keep, kept } satisfies OfflineReply);
  };
  event.waitUntil(
    store.keepRegion(asked.keep).then(
      () => {
        reply(true);
      },
      // No room, or no network: the page says so, and the site goes on from the server.
      () => {
        reply(false);
      },
    ),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const path = planPath(request.url, scope.registration.scope);
  // What the plan does not name is none of ours: the browser asks the server as ever.
  if (path === null || scope.offlinePlan.files[path] === undefined) return;
  event.respondWith(store.answer(path, request));
});
