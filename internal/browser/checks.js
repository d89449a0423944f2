// Looks at the page as it is laid out and returns what is wrong with it, one
// sentence an item.
(() => {
	const wrong = [];
	const root = document.documentElement;
	const say = (el) => `<${el.tagName.toLowerCase()} class="${el.getAttribute("class") || ""}">`;
	const cut = (s) => JSON.stringify(s.trim().slice(0, 40));

	// The first mark is looked at with its tip.
	document.querySelector("#text a")?.focus({ preventScroll: true });

	// Nothing is wider than the window. A region that scrolls by itself may hold
	// more, but must be reachable by keyboard.
	if (root.scrollWidth > root.clientWidth) {
		wrong.push(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth}`);
	}

	// The part of a box that its ancestors let through.
	const clip = (box, el) => {
		let { left, top, right, bottom } = box;
		for (let e = el; e && e !== document.body && e !== root; e = e.parentElement) {
			const s = getComputedStyle(e);
			if (s.overflowX === "visible" && s.overflowY === "visible") continue;
			const r = e.getBoundingClientRect();
			left = Math.max(left, r.left); right = Math.min(right, r.right);
			top = Math.max(top, r.top); bottom = Math.min(bottom, r.bottom);
		}
		return { left, top, right, bottom };
	};
	const inner = (el) => { // wholly inside of its scrolling region, or scrolled away
		for (let e = el; e && e !== document.body; e = e.parentElement) {
			if (["auto", "scroll"].includes(getComputedStyle(e).overflowX)) return true;
		}
		return false;
	};

	const parse = (c) => {
		const m = c.match(/rgba?\(([^)]*)\)/);
		if (!m) throw new Error("colour " + c);
		const p = m[1].split(/[\s,\/]+/).filter(Boolean).map(Number);
		return { r: p[0], g: p[1], b: p[2], a: p.length > 3 ? p[3] : 1 };
	};
	const over = (top, under) => ({
		r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a),
		b: top.b * top.a + under.b * (1 - top.a), a: 1,
	});
	const ground = (el) => {
		const layers = [];
		for (let e = el; e; e = e.parentElement) {
			const s = getComputedStyle(e);
			if (s.opacity !== "1" || s.backgroundImage !== "none") wrong.push(`${say(e)} has an opacity or a picture behind it: its contrast is not known`);
			const c = parse(s.backgroundColor);
			layers.push(c);
			if (c.a === 1) break;
		}
		return layers.reduceRight((under, c) => over(c, under), { r: 255, g: 255, b: 255, a: 1 });
	};
	const light = (c) => {
		const f = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
		return 0.2126 * f(c.r) + 0.7152 * f(c.g) + 0.0722 * f(c.b);
	};
	const contrast = (a, b) => {
		const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
		return (x + 0.05) / (y + 0.05);
	};
	const least = (s) => parseFloat(s.fontSize) >= 24 || (parseFloat(s.fontSize) >= 18.66 && Number(s.fontWeight) >= 700) ? 3 : 4.5;

	let texts = 0;
	const boxes = [];
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n = walk.nextNode(); n; n = walk.nextNode()) {
		const el = n.parentElement;
		if (!n.data.trim() || ["title", "desc", "style", "script"].includes(el.tagName.toLowerCase())) continue;
		const s = getComputedStyle(el);
		if (s.visibility !== "visible" || s.display === "none") continue;
		texts++;
		const svg = el.namespaceURI === "http://www.w3.org/2000/svg";
		const back = ground(el);
		const ratio = contrast(over(parse(svg ? s.fill : s.color), back), back);
		if (ratio < least(s)) wrong.push(`contrast of ${cut(n.data)} in ${say(el)} is ${ratio.toFixed(2)}, want ${least(s)}`);
		const tip = getComputedStyle(el, "::after");
		if (tip.content !== "none" && tip.content !== "normal") {
			const t = contrast(parse(tip.color), parse(tip.backgroundColor));
			if (t < 4.5) wrong.push(`contrast of the tip of ${cut(n.data)} is ${t.toFixed(2)}`);
		}
		const range = document.createRange();
		range.selectNodeContents(n);
		for (const r of range.getClientRects()) {
			const b = clip(r, el);
			if (b.right - b.left < 1 || b.bottom - b.top < 1 || b.right <= 0) continue; // the skip link waits outside
			if ((b.left < -0.5 || b.right > root.clientWidth + 0.5) && !inner(el)) {
				wrong.push(`${cut(n.data)} in ${say(el)} stands outside of the window`);
			}
			boxes.push({ ...b, n, el });
		}
	}
	if (texts === 0) wrong.push("no text is shown");

	// No two pieces of text stand on each other. One pixel is rounding.
	boxes.sort((a, b) => a.top - b.top);
	for (let i = 0; i < boxes.length; i++) {
		for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom - 1; j++) {
			const a = boxes[i], b = boxes[j];
			if (a.n !== b.n && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) {
				wrong.push(`${cut(a.n.data)} in ${say(a.el)} and ${cut(b.n.data)} in ${say(b.el)} overlap`);
			}
		}
	}

	// What is drawn stands out from the ground (WCAG 1.4.11).
	for (const el of document.querySelectorAll("svg rect:not(.hit)")) {
		const ratio = contrast(parse(getComputedStyle(el).fill), ground(el));
		if (ratio < 3) wrong.push(`contrast of ${say(el)} is ${ratio.toFixed(2)}, want 3`);
	}

	// A finger hits each link (WCAG 2.5.8): it is 24 px in both directions, or a
	// circle of 24 px around its middle meets no other link's. Links within a
	// sentence may be as large as its letters.
	const targets = [];
	for (const el of document.querySelectorAll("a[href]")) {
		if (el.closest("#text")) continue;
		const r = el.getBoundingClientRect();
		if (r.right <= 0) continue;
		if (!r.width || !r.height) wrong.push(`${say(el)} cannot be hit`);
		targets.push({ el, r, x: (r.left + r.right) / 2, y: (r.top + r.bottom) / 2, small: r.width < 23.9 || r.height < 23.9 });
	}
	for (const a of targets) {
		if (!a.small) continue;
		for (const b of targets) {
			if (a !== b && Math.hypot(a.x - b.x, a.y - b.y) < 24) {
				wrong.push(`${say(a.el)} of ${Math.round(a.r.width)} × ${Math.round(a.r.height)} px is too near to another link`);
				break;
			}
		}
	}

	// Every link and every region that scrolls sideways can be named and reached.
	for (const el of document.querySelectorAll("a[href]")) {
		if (!(el.getAttribute("aria-label") || el.textContent).trim()) wrong.push(`${say(el)} has no name`);
		if (el.closest('[role="img"]')) wrong.push(`${say(el)} stands in a picture: screen readers do not see it`);
	}
	for (const el of document.querySelectorAll("*")) {
		if (["auto", "scroll"].includes(getComputedStyle(el).overflowX) && el.scrollWidth > el.clientWidth && !el.closest("[tabindex='0']")) {
			wrong.push(`${say(el)} scrolls sideways and has no tabindex`);
		}
		if (el.hasAttribute("aria-label") && el.tagName === "SPAN" && !el.hasAttribute("role")) wrong.push(`${say(el)} has a label and no role`);
	}
	let level = 0;
	for (const h of document.querySelectorAll("h1,h2,h3,h4")) {
		if (Number(h.tagName[1]) > level + 1) wrong.push(`${say(h)} ${cut(h.textContent)} skips a level`);
		level = Number(h.tagName[1]);
	}

	return {
		wrong: [...new Set(wrong)],
		text: document.getElementById("text").textContent,
		marks: [...document.querySelectorAll("#text a[href^='#s']")].map((a) => ({
			statement: Number(a.getAttribute("href").slice(2)), part: a.classList[0], text: a.textContent,
		})),
		direction: getComputedStyle(document.getElementById("text")).direction,
		ground: getComputedStyle(document.body).backgroundColor,
		active: document.querySelectorAll("script,img,iframe,link,object,embed,form").length,
	};
})()
