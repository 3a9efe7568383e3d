
'use strict';
(() => {
  const each = (selector, action, root = document) => root.querySelectorAll(selector).forEach(action);
  const number = new Intl.NumberFormat('en');

  // A list with filters: `read` makes of an element what `test` looks at.
  function list(form, items, group, word, test) {
    const count = form.querySelector('.count');
    const none = form.parentElement.querySelector('.none');
    let active = [];
    const apply = () => {
      const fields = [...form.elements].filter(field => field.name && field.value.trim());
      const wanted = Object.fromEntries(fields.map(field => [field.name, field.value.trim()]));
      const seen = new Map();
      let shown = 0;
      for (const item of items) {
        const fits = test(item, wanted);
        if (item.element.hidden === fits) item.element.hidden = !fits;
        if (fits) shown++;
        seen.set(item.group, seen.get(item.group) || fits);
      }
      for (const [element, any] of seen) if (element.hidden === !!any) element.hidden = !any;
      if (none) none.hidden = shown > 0;
      active = fields.map(field => `${field.parentElement.firstChild.data.trim().toLowerCase()} ${field.selectedOptions ? field.selectedOptions[0].text : `“${field.value.trim()}”`}`);
      form.classList.toggle('active', active.length > 0);
      count.textContent = active.length ? `${number.format(shown)} of ${number.format(items.length)} ${word}: ${active.join(', ')}` : `${number.format(items.length)} ${word}`;
      return wanted;
    };
    let timer;
    form.addEventListener('input', event => {
      clearTimeout(timer);
      timer = setTimeout(changed, event.target.type === 'search' ? 120 : 0);
    });
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(changed));
    form.addEventListener('click', event => {
      const what = event.target.dataset && event.target.dataset.do;
      if (what) for (const item of items) if (!item.element.hidden && item.element.tagName === 'DETAILS') item.element.open = what === 'open';
    });
    const changed = () => {
      const wanted = new URLSearchParams(apply()).toString();
      const section = form.parentElement.id;
      if (wanted || location.hash.startsWith(`#${section}?`)) history.replaceState(null, '', `#${section}${wanted ? '?' + wanted : ''}`);
    };
    form.hidden = false;
    const set = values => {
      const wanted = new URLSearchParams(values);
      for (const field of form.elements) if (field.name) field.value = wanted.get(field.name) ?? '';
      apply();
    };
    apply();
    return { set, isActive: () => active.length > 0 };
  }

  const lists = {};
  each('form[data-for=criteria]', form => {
    const items = [...form.parentElement.querySelectorAll('.crit')].map(element => ({ element, group: element.parentElement }));
    lists.criteria = list(form, items, '.group', 'criteria', (item, wanted) => !wanted.show || item.element.classList.contains(wanted.show));
  });
  each('form[data-for=findings]', form => {
    const items = [];
    each('.group', group => {
      const { rule, criteria } = group.dataset;
      each('.f', element => items.push({ element, group, rule, criteria: ` ${criteria} `, data: element.dataset, text: null }), group);
    }, form.parentElement);
    lists.findings = list(form, items, '.group', 'findings', (item, wanted) => {
      const { data } = item;
      if (wanted.level && data.level !== wanted.level) return false;
      if (wanted.rule && item.rule !== wanted.rule) return false;
      if (wanted.state && !` ${data.state} `.includes(` ${wanted.state} `)) return false;
      if (wanted.criterion && !item.criteria.includes(` ${wanted.criterion} `)) return false;
      if (wanted.project && data.project !== wanted.project) return false;
      if (wanted.vendor && data.vendor !== wanted.vendor) return false;
      if (!wanted.text) return true;
      item.text ??= `${item.rule} ${item.element.textContent}`.toLowerCase();
      return wanted.text.toLowerCase().split(/\s+/).every(part => item.text.includes(part));
    });
  });

  // Goes to what the address names: opens it, and whatever hides it.
  function reveal() {
    const [id, query] = decodeURIComponent(location.hash.slice(1)).split('?');
    if (query !== undefined && lists[id]) lists[id].set(query);
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.hidden || target.closest('[hidden]')) Object.values(lists).forEach(one => one.isActive() && one.set(''));
    for (let element = target; element; element = element.parentElement) if (element.tagName === 'DETAILS') element.open = true;
    if (target.tagName === 'DETAILS') target.firstElementChild.focus({ preventScroll: true });
    target.scrollIntoView({ behavior: 'instant' });
    requestAnimationFrame(() => target.scrollIntoView({ behavior: 'instant' }));
  }
  addEventListener('hashchange', reveal);
  addEventListener('load', () => location.hash && reveal());

  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[data-filter],a[data-show]');
    if (!link) return;
    const id = link.getAttribute('href').slice(1);
    if (!lists[id]) return;
    event.preventDefault();
    lists[id].set(link.dataset.filter || `show=${link.dataset.show}`);
    history.pushState(null, '', `#${id}?${link.dataset.filter || `show=${link.dataset.show}`}`);
    document.getElementById(id).scrollIntoView();
  });

  each('.print', button => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const element of opened) element.open = true;
  });
  addEventListener('afterprint', () => {
    for (const element of opened) element.open = false;
    opened = [];
  });
})();
