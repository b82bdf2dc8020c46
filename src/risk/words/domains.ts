/**
 * What a server is about, told by the words of its name and description. One word is enough, so each list holds only
 * words that hardly mean anything else. A server may be about several things, or about none of these.
 */
export const wordsByDomain = {
  /** Drives a browser: to open, select or close something there is a step in another program. */
  browser: `browser browsers playwright puppeteer selenium webdriver chromium chrome browserbase stagehand patchright
    camoufox adspower devtools`,
  /** Drives a device, a desktop, a game's character or a debugger. */
  device: `android ios simulator emulator adb iphone robot robotics esp8266 esp32 arduino raspberry gpio serial osc
    vrchat minecraft homeassistant home-assistant hass smart-home iot mqtt hue sonos spotify roku gdb lldb debugger
    mouse keyboard mobile pico drone plc knx tv`,
  /** Drives the programs of a computer. */
  desktop: `desktop windows macos osx applescript gui`,
  /** Places orders in a market. */
  trading: `trading trade broker brokerage exchange binance ccxt alpaca kite okx bybit coinbase kraken futures
    swap swaps defi uniswap jupiter dex hyperliquid portfolio trader polymarket betting kalshi
    broker's brokers robinhood etrade schwab ibkr tradier oanda metatrader mt5 bitget kucoin bitmex gmx aave`,
  /** Takes or makes payments. */
  payments: `stripe paypal razorpay payments payment payouts payout billing square adyen mollie payman
    paddle lemonsqueezy chargebee recurly braintree gocardless klarna mercadopago paystack flutterwave xendit midtrans
    paywall x402 onramp offramp
    invoicing invoices bitrefill merchant`,
  /** Reads or writes a chain of blocks. */
  chain: `blockchain ethereum evm solana bitcoin starknet sui aptos wallet wallets crypto onchain on-chain web3 nft near polygon erc20 erc-20 cosmos oraichain lightning lnbits lnd bolt11 nwc alby breez etherscan alchemy nostr flow brc20 runes ordinals tron ton`,
  /** Play: what it buys or wipes is not real. */
  game: `chess pokemon pokémon lemonade rpg dungeon minesweeper trivia sudoku poker blackjack tictactoe wordle
    mtg hearthstone yugioh catan monopoly hangman battleship roguelike solitaire checkers tetris`,
  /** Keeps machines, containers and what runs on them. */
  machines: `kubernetes k8s kubectl helm docker podman container containers swarm nomad openshift rancher argocd argo
    flux gke eks aks ecs proxmox vmware kubevirt istio cluster clusters`,
  /** Runs commands on a machine. */
  shell: `shell terminal ssh command-line cli console powershell bash winterm commands`,
  /** Works on databases. */
  database: `database databases sql postgres postgresql mysql sqlite mongodb redis neo4j snowflake bigquery mssql
    clickhouse duckdb oracle cassandra dynamodb memcached valkey elasticsearch influxdb cypher supabase firestore`,
  /** Works on a repository of code. */
  git: `git`,
} as const;

export type Domain = keyof typeof wordsByDomain;

export const domainBits = Object.fromEntries(
  Object.keys(wordsByDomain).map((name, index) => [name, 1 << index]),
) as Readonly<Record<Domain, number>>;

const bitsByWord = new Map<string, number>();
for (const [domain, words] of Object.entries(wordsByDomain) as [Domain, string][]) {
  for (const word of words.trim().split(/\s+/))
    bitsByWord.set(word, (bitsByWord.get(word) ?? 0) | domainBits[domain]);
}

export const wordsWithDomain: Iterable<string> = bitsByWord.keys();

/** Bits of `domainBits` for one word, lower case. */
export function domainsOfWord(word: string): number {
  return bitsByWord.get(word) ?? 0;
}
