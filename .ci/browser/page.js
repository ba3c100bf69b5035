// Asks a question on the page of samples/AspNetCore and watches the answer grow: it must come in several pieces, and then be said to be done.
const { chromium } = require("playwright-core");

(async () => {
    const [address, picture] = process.argv.slice(2);
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    try {
        const page = await browser.newPage();
        const problems = [];
        page.on("pageerror", error => problems.push(String(error)));
        page.on("console", message => message.type() === "error" && problems.push(message.text()));
        await page.goto(address);
        await page.evaluate(() => {
            window.lengths = [];
            const output = document.querySelector("output");
            new MutationObserver(() => window.lengths.push(output.textContent.length)).observe(output, { childList: true, characterData: true, subtree: true });
        });
        await page.fill("input", "Is the moon cheese?");
        await page.click("button");
        await page.waitForSelector("output[data-state=done]");
        const answer = await page.textContent("output");
        const pieces = (await page.evaluate(() => window.lengths)).filter((length, i, all) => length > (all[i - 1] ?? 0)).length;
        await page.screenshot({ path: picture });
        if (answer.length === 0 || pieces < 2 || problems.length > 0)
            throw new Error(`answer '${answer}' in ${pieces} pieces; problems: ${problems.join("; ") || "none"}`);
        console.log(`The page showed '${answer}' in ${pieces} pieces.`);
    } finally {
        await browser.close();
    }
})().catch(error => {
    console.error(error);
    process.exit(1);
});
