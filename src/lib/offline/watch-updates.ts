const HOUR = 3_600_000;

export interface UpdateNews {
  /** A newer build is on the device, whole, and waits. */
  onWaiting(): void;
  /** Another page has put the newer build in place: this page's own files may be gone. */
  onReplaced(): void;
}

/** Tells of newer builds; nothing changes before `applyUpdate`. */
export function watchUpdates(registration: ServiceWorkerRegistration, { onWaiting, onReplaced }: UpdateNews): void {
  const { serviceWorker } = navigator;
  // A page that came before any worker is taken over by the first one: that is no update.
  let hasController = serviceWorker.controller !== null;
  const look = (): void => {
    if (registration.waiting !== null && serviceWorker.controller !== null) onWaiting();
  };
  const watch = (): void => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', watch);
  watch();
  look();
  serviceWorker.addEventListener('controllerchange', () => {
    if (hasController) onReplaced();
    hasController = true;
  });
  // Some pages stay open for days.
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Puts the newer build in place of this one, and shows the page in it. */
export function applyUpdate({ waiting }: ServiceWorkerRegistration): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  if (waiting === null) location.reload();
  else waiting.postMessage('take-over');
}
