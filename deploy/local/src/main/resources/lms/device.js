/** Sends the trainee to the OTP app, and notices when the device is registered. */
import { call, el, explain, note, show, t } from './site.js';
import { codePage } from './course.js';
import { verifyByPhone } from './phone.js';

const LOOK_EVERY_MILLIS = 1500;

/** Registers the first device, or, if there is one, another in its place. */
export async function showDevice(state, change) {
  if (change) return showChange();
  return showLink(state, t('deviceTitle'), t('deviceLead'), (device) => device !== null, codePage('enrolment'));
}

function showChange() {
  const message = el('div');
  show(t('deviceChangeTitle'), true, el('section', { class: 'card' },
    el('h1', {}, t('deviceChangeTitle')),
    el('p', { class: 'lead' }, t('deviceChangeLead')),
    message,
    el('div', { class: 'actions' },
      el('button', { class: 'primary', type: 'button', click: async () => {
        try {
          const answer = await verifyByPhone('device');
          if (answer?.result === 'FAILED') message.replaceChildren(note('bad', t('phoneFailed')));
          if (answer?.result === 'PROVEN') await changeTo();
        } catch (failure) {
          message.replaceChildren(note('bad', explain(failure)));
        }
      } }, t('deviceChangeGo')),
      el('a', { class: 'button', href: './' }, t('back')))));
}

async function changeTo() {
  const { device: former } = await call('device');
  return showLink(null, t('deviceChangeTitle'), t('deviceChanged'), (device) => device !== null && device.registeredAt !== former?.registeredAt, './');
}

async function showLink(state, title, lead, isNew, then) {
  let link;
  try {
    link = await call('device-link', {});
  } catch (failure) {
    show(title, true, el('section', { class: 'card' }, el('h1', {}, title), note('bad', explain(failure)),
      el('button', { class: 'primary', type: 'button', click: () => location.reload() }, t('deviceRenew'))));
    return;
  }
  const waiting = el('p', { class: 'waiting', role: 'status', hidden: true }, t('deviceWaiting'));
  const opened = () => { waiting.hidden = false; };
  show(title, true, el('section', { class: 'card' },
    state && el('p', { class: 'eyebrow' }, t('deviceStep')) || undefined,
    el('h1', {}, title),
    el('p', { class: 'lead' }, lead),
    el('p', {}, el('a', { class: 'button primary', id: 'register', href: link.url, target: '_blank', rel: 'noopener', click: opened }, t('deviceGo'))),
    el('p', { class: 'lead' }, t('deviceOpens')),
    waiting,
    el('details', { toggle: opened },
      el('summary', {}, t('deviceOther')),
      el('p', {}, t('deviceQrHow')),
      qr(link.qr),
      el('button', { type: 'button', click: () => showLink(state, title, lead, isNew, then) }, t('deviceRenew')))));
  watch(isNew, then);
}

/** Looks until the device is there, at once when the trainee comes back to this tab; then goes on. */
function watch(isNew, then) {
  const look = async () => {
    const found = await call('device').catch(() => null);
    if (found && isNew(found.device ?? null)) {
      clearInterval(timer);
      location.replace(then);
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MILLIS);
  addEventListener('focus', look);
}

function qr(rows) {
  const svg = (name, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const dark = rows.flatMap((row, y) => [...row].map((module, x) => (module === '1' ? `M${x},${y}h1v1h-1z` : ''))).join('');
  const image = svg('svg', { viewBox: `0 0 ${rows.length} ${rows.length}`, class: 'qr', role: 'img', 'aria-label': t('deviceQr'), 'shape-rendering': 'crispEdges' });
  image.append(svg('path', { d: dark, fill: '#000' }));
  return image;
}
