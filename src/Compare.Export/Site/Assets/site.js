// Adds search, filters, the choice of instruments in the address, and copying. Every page can be read without it.
(() => {
  "use strict";
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const one = (selector) => document.querySelector(selector);
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

  // The state of a page stands in its address, so that it can be sent and bookmarked. A query is read too; the fragment wins.
  const state = () => {
    const values = new URLSearchParams(location.search);
    if (location.hash.includes("=")) new URLSearchParams(location.hash.slice(1)).forEach((value, name) => values.set(name, value));
    return values;
  };
  const keep = (values) => {
    const text = Array.from(values).filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
    const plain = location.href.split(/[?#]/)[0];
    history.replaceState(null, "", text ? `${plain}#${text}` : plain);
    paper();
  };

  // The address that a print carries: the one of the published site where the page knows it, with the state of this page.
  const here = one("#_here");
  const published = here.textContent;
  const paper = () => {
    here.textContent = published ? published + (location.hash.includes("=") ? location.hash : "") : location.href;
    here.parentElement.hidden = false;
  };
  addEventListener("hashchange", paper);
  paper();

  // Copying

  const copy = async (button, text) => {
    const label = button.dataset.label || (button.dataset.label = button.textContent);
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Older browsers, and pages from a disk in some: a selected field and the old command.
      const field = make("textarea", "", "vh");
      field.value = text;
      document.body.append(field);
      field.select();
      done = document.execCommand("copy");
      field.remove();
      button.focus();
    }
    // While the button says how it went, that is its name too.
    const name = button.getAttribute("aria-label");
    if (name) {
      button.dataset.name = name;
      button.removeAttribute("aria-label");
    }
    button.textContent = done ? "Copied" : "Not copied: select the text";
    say(button.textContent);
    setTimeout(() => {
      button.textContent = label;
      if (button.dataset.name) button.setAttribute("aria-label", button.dataset.name);
    }, 2000);
  };
  const live = make("p", "", "vh");
  live.setAttribute("role", "status");
  document.body.append(live);
  const say = (text) => { live.textContent = ""; setTimeout(() => { live.textContent = text; }, 50); };

  const today = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const complete = (list) => {
    all(".perma", list).forEach((link) => { link.textContent = link.href; });
    all("[data-seen]", list).forEach((place) => {
      const words = `${place.dataset.seen} ${today}`;
      place.textContent = place.dataset.seen === "accessed" ? ` ${words}` : ` (${words})`;
    });
    all("li", list).forEach((item) => {
      const button = make("button", "Copy", "copy");
      button.type = "button";
      button.setAttribute("aria-label", `Copy in ${item.querySelector("b").textContent} style`);
      button.addEventListener("click", () => copy(button, item.querySelector(".text").textContent.replace(/\s+/g, " ").trim()));
      item.append(" ", button);
    });
  };

  // A block of citations made from another one, for a coding or a provision.
  const another = (list) => {
    const made = list.cloneNode(true);
    all("button", made).forEach((button) => button.remove());
    return made;
  };
  const citeButton = (name, place, build) => {
    const button = make("button", "Cite", "copy");
    button.type = "button";
    button.setAttribute("aria-label", `Cite ${name}`);
    button.setAttribute("aria-expanded", "false");
    let list = null;
    button.addEventListener("click", () => {
      if (!list) {
        list = build();
        complete(list);
        place.append(list);
      } else {
        list.hidden = !list.hidden;
      }
      button.setAttribute("aria-expanded", String(!list.hidden));
    });
    return button;
  };

  all(".answer").forEach((answer) => {
    const source = answer.querySelector(".cite .styles");
    if (!source) return;
    all(".coding", answer).forEach((coding) => {
      coding.append(citeButton(coding.id, coding, () => {
        const list = another(source);
        all(".perma", list).forEach((link) => { link.setAttribute("href", `#${coding.id.split("/").map(encodeURIComponent).join("/")}`); });
        all("[data-row]", list).forEach((row) => { row.textContent = coding.id; });
        all("[data-unverified]", list).forEach((mark) => { mark.textContent = coding.querySelector("h4 .un") ? " [unverified]" : ""; });
        return list;
      }));
    });
  });
  const pattern = one("#_pattern .styles");
  if (pattern) {
    all(".pv[id]").forEach((provision) => {
      const label = provision.querySelector(".pn span").textContent;
      const place = provision.querySelector(".tx");
      provision.querySelector(".pn").append(" ", citeButton(label, place, () => {
        const list = another(pattern);
        all(".perma", list).forEach((link) => { link.setAttribute("href", `#${encodeURIComponent(provision.id)}`); });
        all("[data-pinpoint]", list).forEach((part) => { part.textContent = label; });
        return list;
      }));
    });
  }
  all(".cite .styles, main.data .styles").forEach(complete);
  all(".only-script").forEach((part) => { part.hidden = false; });
  all("[data-copy-address]").forEach((button) => button.addEventListener("click", () => copy(button, location.href)));

  // Filters. A coding reads powers|data, in the index of the search safeguard|level|powers|data; one coding must meet both.

  const form = one("#_filters");
  const criteria = () => Object.fromEntries(["group", "level", "power", "data"].map((name) => [name, form.elements[name].value]));
  const has = (joined, value) => !value || joined.split(",").includes(value);
  const fits = (cell, wanted) => (!wanted.level || cell.dataset.level === wanted.level)
    && ((!wanted.power && !wanted.data) || (cell.dataset.codings || "").split(";").some((coding) => {
      const [powers, data] = coding.split("|");
      return has(powers || "", wanted.power) && has(data || "", wanted.data);
    }));
  const boxes = all("#_choice input");

  const filterTable = () => {
    const wanted = criteria();
    const isFiltered = Boolean(wanted.level || wanted.power || wanted.data);
    const different = form.elements.different?.checked;
    const chosen = boxes.length ? boxes.map((box) => box.checked) : null;
    let rows = 0;
    let answers = 0;
    all("#_table tbody").forEach((body) => {
      let shown = 0;
      all("tr:not(.band)", body).forEach((row) => {
        const cells = all("td", row);
        const seen = chosen ? cells.filter((_, i) => chosen[i]) : cells;
        const fitting = seen.filter((cell) => fits(cell, wanted));
        cells.forEach((cell) => cell.classList.toggle("off", isFiltered && !fitting.includes(cell)));
        const isShown = (!wanted.group || body.dataset.group === wanted.group) && fitting.length > 0
          && (!different || new Set(seen.map((cell) => cell.dataset.level)).size > 1);
        row.hidden = !isShown;
        if (isShown) {
          shown++;
          answers += fitting.length;
        }
      });
      body.hidden = shown === 0;
      rows += shown;
    });
    form.querySelector(".count").textContent = `${plural(rows, "safeguard")}, ${plural(answers, "answer")}`;
    const values = new Map(Object.entries(wanted));
    if (different) values.set("different", "yes");
    if (chosen) values.set("instruments", boxes.filter((box) => box.checked).map((box) => box.value).join(","));
    return values;
  };

  const fill = (values) => {
    ["group", "level", "power", "data"].forEach((name) => {
      const list = form.elements[name];
      const value = values.get(name) || "";
      list.value = Array.from(list.options).some((option) => option.value === value) ? value : "";
    });
    if (form.elements.different) form.elements.different.checked = values.get("different") === "yes";
    const named = (values.get("instruments") || "").split(",").filter(Boolean);
    if (named.length && boxes.some((box) => named.includes(box.value))) boxes.forEach((box) => { box.checked = named.includes(box.value); });
  };

  const start = (apply) => {
    const changed = () => keep(apply());
    const read = () => { fill(state()); apply(); };
    form.hidden = false;
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(changed, 0));
    boxes.forEach((box) => box.addEventListener("change", changed));
    addEventListener("hashchange", () => { if (!location.hash || location.hash.includes("=")) read(); });
    read();
    return changed;
  };

  if (form && one("#_table")) start(filterTable);

  // Search: every word must occur; accents and case do not matter; titles count more; the start of a word more than its middle, the words in a row most.

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const box = one("#_q");
  if (form && box) {
    const MOST = 50;
    const index = window.compareIndex || { address: [] };
    const entries = index.address.map((address, n) => ({
      address, title: index.title[n], text: index.text[n], kind: index.kind[n], language: index.language[n],
      codings: index.codings[n] ? index.codings[n].split(";").map((coding) => coding.split("|")) : [],
      foldedTitle: fold(index.title[n]), foldedText: fold(index.text[n]),
    }));
    const score = (entry, words) => {
      let sum = 0;
      for (const word of words) {
        const inTitle = entry.foldedTitle.indexOf(word);
        const inText = entry.foldedText.indexOf(word);
        if (inTitle < 0 && inText < 0) return 0;
        const starts = (text, at) => at >= 0 && (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]));
        sum += (inTitle >= 0 ? 8 : 0) + (starts(entry.foldedTitle, inTitle) ? 8 : 0) + (inText >= 0 ? 2 : 0) + (starts(entry.foldedText, inText) ? 3 : 0);
      }
      const phrase = words.join(" ");
      if (words.length > 1 && (entry.foldedTitle.includes(phrase) || entry.foldedText.includes(phrase))) sum += 12;
      return sum + (entry.kind === "Safeguard" ? 4 : 0);
    };
    const meets = (entry, wanted) => (!wanted.group && !wanted.level && !wanted.power && !wanted.data)
      || entry.codings.some(([safeguard, level, powers, data]) => (!wanted.group || safeguard.startsWith(`${wanted.group}-`))
        && (!wanted.level || level === wanted.level) && has(powers, wanted.power) && has(data, wanted.data));
    // The part of the text around the first word, with the words marked; made of text nodes only.
    const excerpt = (entry, words) => {
      const line = make("p");
      const at = Math.max(0, Math.min(...words.map((word) => entry.foldedText.indexOf(word)).filter((n) => n >= 0).concat(words.length ? [] : [0])) - 80);
      // From the start of a word to the end of one.
      const near = Number.isFinite(at) ? at : 0;
      const from = near === 0 ? 0 : entry.text.indexOf(" ", near) + 1;
      const last = from + 260 < entry.text.length ? entry.text.lastIndexOf(" ", from + 260) : entry.text.length;
      const to = last > from ? last : from + 260;
      const text = entry.text.slice(from, to);
      // Folding may change lengths; where it does, nothing is marked rather than the wrong letters.
      const folded = fold(text);
      let done = 0;
      if (from > 0) line.append("… ");
      if (words.length && folded.length === text.length) {
        for (;;) {
          const hits = words.map((word) => [folded.indexOf(word, done), word.length]).filter(([n]) => n >= 0).sort((a, b) => a[0] - b[0]);
          if (!hits.length) break;
          const [start, length] = hits[0];
          line.append(text.slice(done, start), make("mark", text.slice(start, start + length)));
          done = start + length;
        }
      }
      line.append(text.slice(done), to < entry.text.length ? " …" : "");
      return line;
    };
    const search = () => {
      const wanted = criteria();
      const words = fold(box.value).split(/\s+/).filter(Boolean);
      const isAsked = words.length > 0 || Object.values(wanted).some(Boolean);
      const hits = isAsked
        ? entries.filter((entry) => meets(entry, wanted)).map((entry) => [words.length ? score(entry, words) : 1, entry]).filter(([n]) => n > 0).sort((a, b) => b[0] - a[0])
        : [];
      one("#_results").replaceChildren(...hits.slice(0, MOST).map(([, entry]) => {
        const item = make("li");
        const link = make("a", entry.title);
        link.href = entry.address;
        if (entry.language) link.lang = entry.language;
        const head = make("p");
        head.append(link, " ", make("span", entry.kind, "kind"));
        item.append(head, excerpt(entry, words));
        return item;
      }));
      one("#_found").textContent = !isAsked ? "" : hits.length > MOST ? `${hits.length} found; the best ${MOST} are shown.` : `${hits.length} found.`;
      return new Map([["q", box.value], ...Object.entries(wanted)]);
    };
    const asked = one("#_search");
    asked.hidden = false;
    box.value = state().get("q") || "";
    const changed = start(search);
    asked.addEventListener("submit", (event) => event.preventDefault());
    box.addEventListener("input", changed);
    addEventListener("hashchange", () => { box.value = state().get("q") || ""; search(); });
    box.focus();
  }

  // Details are opened before printing and for an address inside them.
  addEventListener("beforeprint", () => all(".legend").forEach((part) => { part.open = true; }));
})();
