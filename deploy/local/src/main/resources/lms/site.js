/** What all pages share: language, calls of the own backend, header, footer, and the view of what was exchanged. */
import { texts } from './texts.js';

const LANGUAGE = 'sample-lms-language';

export const language = localStorage.getItem(LANGUAGE) ?? (navigator.language.startsWith('en') ? 'en' : 'ko');

export function t(key, ...values) {
  const text = texts[language][key];
  return values.reduce((filled, value, i) => filled.replace(`{${i}}`, value), text);
}

/** An element; children are elements and texts, attributes that are functions are listeners. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

/** A refusal of the own backend; `code` says which. */
export class Refused extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

export async function call(path, body) {
  const answer = await fetch(`api/${path}`, body === undefined ? {} : {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (answer.status === 401) location.href = './';
  if (!answer.ok) throw new Refused(json.error);
  return json;
}

/** A text for whatever went wrong. */
export function explain(failure) {
  const known = { 'otpgate-unavailable': 'unavailable', 'too-many-resets': 'tooManyResets', 'reset-refused': 'resetRefused' };
  if (failure.code?.startsWith('identity-verification')) return t('resetRefused');
  return t(known[failure.code] ?? 'fault');
}

export function note(kind, text) {
  return el('p', { class: `note ${kind}`, role: kind === 'bad' ? 'alert' : 'status' }, text);
}

/** Shows a page: its title, its parts, and the frame around them. */
export function show(title, signedIn, ...parts) {
  document.documentElement.lang = language;
  document.title = `${title} - ${t('brand')}`;
  document.getElementById('header').replaceChildren(bar(signedIn));
  document.getElementById('main').replaceChildren(...parts.filter(Boolean), ...(signedIn ? [wire()] : []));
  document.getElementById('footer').replaceChildren(t('footer'));
}

function bar(signedIn) {
  const other = language === 'ko' ? 'en' : 'ko';
  return el('div', { class: 'bar' },
    el('a', { class: 'brand', href: './' }, el('img', { src: 'icon.svg', alt: '' }), t('brand'), el('span', { class: 'tag' }, t('sample'))),
    el('button', { class: 'plain', type: 'button', lang: other, click: () => { localStorage.setItem(LANGUAGE, other); location.reload(); } }, t('otherLanguage')),
    signedIn && el('button', { class: 'plain', type: 'button', click: async () => { await call('sign-out', {}); location.href = './'; } }, t('signOut')) || undefined);
}

const sentByPage = [];

/** Adds what the page itself sent to otpgate to the view; bodies are masked by who sends them. */
export function sent(path, body, answer) {
  sentByPage.unshift({ at: new Date().toISOString(), method: 'POST', path, sent: body, status: 200, got: answer, page: true });
}

function wire() {
  const list = el('ol');
  const view = el('details', { class: 'wire', toggle: () => view.open && fill(list) },
    el('summary', {}, t('wireTitle')), el('p', { class: 'dir' }, t('wireMask')), list);
  return view;
}

async function fill(list) {
  const { exchanges } = await call('exchanges');
  const all = [...sentByPage, ...exchanges].sort((a, b) => b.at.localeCompare(a.at));
  list.replaceChildren(...(all.length ? all.map(exchange) : [el('li', {}, t('wireNone'))]));
}

function exchange({ method, path, sent: request, status, got, page }) {
  const good = status >= 200 && status < 300 && (got.code === undefined || got.code === 200);
  return el('li', {},
    el('div', { class: 'call' }, el('span', { class: good ? 'status' : 'status bad' }, status === 0 ? t('wireNobody') : `${status}`), `${method} ${path}`),
    page && el('p', { class: 'dir' }, t('wirePage')) || undefined,
    ...(request ? body(t('wireSent'), request) : []),
    ...body(t('wireGot'), got));
}

function body(direction, json) {
  return [el('p', { class: 'dir' }, direction), el('pre', {}, JSON.stringify(json, null, 1))];
}
