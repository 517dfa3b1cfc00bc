/** The institution's phone verification, simulated: a real one would open the identity provider's window here. */
import { call, el, t } from './site.js';

/**
 * Asks how the verification shall end, and lets the backend hear it.
 * Resolves to the backend's answer, or to null if the trainee cancels.
 */
export function verifyByPhone(step, pageResets = false) {
  return new Promise((resolve, reject) => {
    const dialog = el('dialog', { 'aria-labelledby': 'phone-title', close: () => { dialog.remove(); resolve(null); } },
      el('h2', { id: 'phone-title' }, t('phoneTitle')),
      el('p', { class: 'note warn' }, t('phoneWhat')),
      el('div', { class: 'actions' },
        el('button', { class: 'primary', type: 'button', click: () => end(true) }, t('phoneYes')),
        el('button', { type: 'button', click: () => end(false) }, t('phoneNo')),
        el('button', { class: 'plain', type: 'button', click: () => dialog.close() }, t('phoneCancel'))));
    const end = async (verified) => {
      try {
        resolve(await call('phone-verification', { step, verified, pageResets }));
      } catch (failure) {
        reject(failure);
      }
      dialog.close();
    };
    document.body.append(dialog);
    dialog.showModal();
  });
}
