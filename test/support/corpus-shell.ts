/** A bare page to open the quick search from. */
export const opener = `<!doctype html><html lang="zh-Hant-HK" data-root="../"><head><meta charset="utf-8"><title>文集</title></head><body>
<a data-search-open href="search.html">搜尋</a><main><h1>文集</h1></main><script src="../scripts/site.js"></script></body></html>
`

/** A bare search page for sites made of a corpus: the parts that the script needs, without the looks. */
export const shell = `<!doctype html><html lang="zh-Hant-HK" data-root="../"><head><meta charset="utf-8"><title>搜尋</title></head><body><main>
<div data-search-page><form><input name="q"><select name="kind"><option value=""></option></select><select name="pillar"><option value=""></option></select></form>
<p data-search-fallback hidden></p><p data-search-status hidden><span data-search-count></span></p><div data-search-message></div><ol data-search-results></ol></div>
<dialog data-search-dialog><input name="q"><a data-quick-all></a><p data-quick-status hidden><span data-quick-count></span></p>
<div data-quick-message></div><ol data-quick-results></ol></dialog>
<template data-search-strings><span data-key="trouble.missing">missing</span><span data-key="trouble.damaged">damaged</span><span data-key="trouble.late">late</span>
<span data-key="trouble.stale">stale</span><span data-key="trouble.wasm">wasm</span><span data-key="none">none</span></template></main>
<script src="../scripts/search.js" defer></script></body></html>
`
