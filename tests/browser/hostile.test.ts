import { HtmlValidate } from "html-validate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeHostileCatalogue } from "../fixtures/hostile.ts";
import { listFiles } from "../list-files.ts";
import { useSite } from "./use-site.ts";
import { watchPage } from "./watch-page.ts";

const site = useSite(writeHostileCatalogue);

function htmlFiles(): readonly string[] {
  return listFiles(site.folder).filter((file) => file.endsWith(".html") && !file.startsWith("pagefind/"));
}

test("the watch notices what it is there for", async () => {
  const page = await site.browser.newPage();
  const misdeeds = await watchPage(page, site.address);
  await page.route("**/trap/", (route) =>
    route.fulfill({
      headers: { "content-type": "text/html", "content-security-policy": "script-src 'self'" },
      body: "<script>globalThis.ran = 1</script><img src='https://hostile.example/x.png'>",
    }),
  );
  await page.route("https://hostile.example/**", (route) => route.abort());
  await page.goto(`${site.address}trap/`, { waitUntil: "load" });
  await expect.poll(() => misdeeds.faults.join()).toContain("violates script-src-elem");
  expect(misdeeds.strangers).toEqual(["https://hostile.example/x.png"]);
  await page.close();
});

test("nothing of a hostile catalogue runs, asks another host or breaks the policy of the pages", async () => {
  const page = await site.browser.newPage();
  const misdeeds = await watchPage(page, site.address);
  const files = htmlFiles();
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    await page.goto(site.address + file.replace(/index\.html$/, ""), { waitUntil: "load" });
    expect(await page.evaluate(() => "hostileRan" in globalThis), file).toBe(false);
  }
  expect(misdeeds).toEqual({ strangers: [], faults: [] });
  await page.close();
});

test("no link of a hostile catalogue leads to a script or to data", async () => {
  const page = await site.browser.newPage();
  for (const file of htmlFiles()) {
    await page.setContent(
      readFileSync(join(site.folder, file), "utf8").replaceAll(/<(?:script|link)\b/g, "<template"),
    );
    const schemes = await page.$$eval("[href], [src]", (elements) =>
      elements.map(
        (element) =>
          (element.getAttribute("href") ?? element.getAttribute("src") ?? "").trim().split(/[:/?#]/)[0],
      ),
    );
    expect(
      schemes.filter((scheme) => !["", "http", "https", "mailto"].includes(scheme?.toLowerCase() ?? "")),
      file,
    ).toEqual([]);
  }
  await page.close();
});

test("every page of a hostile catalogue is well-formed", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  for (const file of htmlFiles()) {
    const report = await validator.validateString(readFileSync(join(site.folder, file), "utf8"));
    const errors = report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => ({ line, ruleId, message })),
    );
    expect(errors, file).toEqual([]);
  }
});
