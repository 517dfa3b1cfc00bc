/** What both code pages have around the field for the code. */
import { el, t } from './site.js';
import { codePage, stepName } from './course.js';

export function shell(step, way, { otpgate }, message, field) {
  const other = (name, text) => el('li', {}, el('a', { href: codePage(step, name), 'aria-current': name === way ? 'page' : undefined }, t(text)));
  const ways = el('ul', { class: 'ways' }, other('widget', 'wayWidget'), other('classic', 'wayClassic'));
  codePage(step, way);
  return [
    el('section', { class: way === 'widget' ? 'intro' : 'card' },
      step === 'enrolment' && el('p', { class: 'eyebrow' }, t('codeStep')) || undefined,
      el('h1', {}, t('codeFor', stepName(step))),
      way === 'classic' && el('p', { class: 'lead' }, t('codeHow')) || undefined,
      message,
      field,
      el('div', { class: 'actions' },
        el('a', { class: 'button', href: `${otpgate}/app/`, target: '_blank', rel: 'noopener' }, t('openApp')),
        el('button', { class: 'plain', type: 'button', id: 'phone-instead', click: () => dispatchEvent(new Event('phone')) }, t('phoneInstead')))),
    el('section', { class: 'card' },
      el('h2', {}, t('waysTitle')),
      ways,
      el('p', { class: 'lead' }, t(way === 'widget' ? 'wayWidgetHow' : 'wayClassicHow')),
      el('p', { class: 'lead' }, t('wayHowItWorks'))),
  ];
}
