/**
 * Words that tell whether what a server returns is somebody's own or everybody's. They are weighed against each other
 * in the signal `private-data`: a word of the tool counts more than one of the server.
 */
export const privacyWords = {
  /** Kinds of servers whose answers are behind an account, on a machine or inside a company. */
  privateServer: `  memory-bank alfresco cylera currents bazel kicad frontmatter hugo reverse-engineering mutation
    chat-logger bitbucket-cloud farmbot scheduler cron sonarr radarr pcb qgis expo metro lms courses gradescope students spotify sap vectra burp nmap pentest security-scanner cloudflare netlify vercel heroku digitalocean apisix kong meilisearch weaviate pinecone qdrant chroma chromadb
    milvus anki apple hass mailbox outlook evernote zendesk intercom freshdesk servicenow pagerduty mixpanel amplitude segment
    mailchimp sendgrid twilio gitea sonarqube jfrog argocd rancher proxmox openstack vmware nextcloud plex jellyfin payee payees battery aws amazon azure gcp cloud cluster clusters kubernetes k8s docker container containers infrastructure
 account workspace workspaces organization crm hubspot salesforce jira confluence atlassian notion slack
 discord telegram whatsapp gmail email emails mail calendar drive onedrive sharepoint dropbox trello asana linear
 clickup monday todoist github gitlab bitbucket repository repositories database databases sql postgres postgresql
 mysql sqlite mongodb redis neo4j memgraph snowflake bigquery redshift dynamodb firestore supabase elasticsearch
 opensearch influxdb cassandra mssql clickhouse filesystem terminal shell ssh 
 notes note obsidian tasks todo codebase ida ghidra debugger gdb android
 ios simulator grafana datadog sentry prometheus cloudwatch monitoring observability logs splunk newrelic posthog
 analytics stripe razorpay paypal billing payments customer customers sales employees hr firewall vpn okta identity
 iam tenant zscaler circleci buildkite jenkins pipelines ci devops terraform helm home-assistant iot erp shopify
 woocommerce quickbooks xero meeting meetings transcripts contacts inbox messaging broker brokerage portfolio
 zerodha kite alpaca openproject superset dbt keboola prefect n8n zapier airtable baserow internal enterprise
 unity unreal blender figma revit powerpoint spreadsheet spreadsheets 
 vector backups bucket buckets vault launchdarkly webflow wordpress cms classroom canvas strava
 fitness health fitbit scada ops wildfly mq rabbitmq kafka queue queues sns sqs
    jupyter notebook notebooks wireshark packet packets pcap traffic winterm dotnet csproj assembly assemblies decompile decompiler disassembler binaries bedrock yuque feishu lark dingtalk wecom gitee codeup tapd zentao yunxiao alibabacloud aliyun tencent mem0 memories rag embeddings lancedb rollbar bugsnag chatwoot kibana graylog loki trino presto databricks motherduck duckdb couchbase surrealdb tdengine starrocks doris oceanbase zilliz ms365 office365 microsoft365 ticktick things reminders imessage photos oura whoop garmin ynab plaid banking bank odoo netsuite dynamics workday bamboohr greenhouse freshbooks docusign calendly zoom fireflies fathom gong granola readwise raindrop zotero mendeley logseq roam joplin siyuan onenote miro coda smartsheet nocodb grist appwrite pocketbase firebase planetscale turso sanity contentful strapi directus ghost drupal magento bigcommerce chargebee recurly paddle klaviyo brevo resend postmark mailgun mailtrap onesignal braze statsig growthbook plausible umami matomo gsc wazuh crowdstrike siem edr defender sentinel qualys tenable nessus snyk semgrep tailscale pfsense unifi mikrotik cisco meraki netbox ansible truenas synology unraid portainer coolify linode hetzner macos xcode xcodebuild vscode neovim jetbrains godot photoshop ableton gdrive wechat signal mattermost rocketchat zulip teams langfuse langsmith wandb mlflow make pipedream dify flowise codebases project-specific windows clipboard processes hardware cpu disk usb router routers modbus plc opcua esxi ldap keycloak auth0 cognito bitwarden 1password keychain invoices invoicing accounting bookkeeping budget budgeting expenses payroll ecommerce e-commerce inventory orders bookings helpdesk ticketing tickets leads marketing campaign campaigns advertising ads seo-console warehouse looker tableau powerbi metabase redash lightdash airflow dagster fivetran airbyte temporal rabbit nats pulsar etcd consul nomad vaults secrets journal diary bookmarks personal private screenshots screenshot screen camera webcam microphone git commits worktree gerrit phabricator sourcegraph sonar defect bugzilla redmine youtrack shortcut height plane taiga excel xlsx csv docx pdf pdfs allure clarity openflow sdn dietary habit habits tracker retool knowledge-bases tshark hypervisor promptregistry teradata wayfound opsnow
    shop store storefront commerce payouts treasury cards custodial self-custodial deposits retainer ledger prospects outreach
    rooms messenger sms telephony voip pbx calls phone home lights thermostat thermostats locks sensors appliances doorbell tuya zigbee smartthings
    homekit tesla vehicle vehicles fleet cameras nvr surveillance recorder recordings footage workout workouts routines exercises sleep hevy
    peloton whiteboard kanban backlinks arr lidarr readarr prowlarr bazarr overseerr jellyseerr qbittorrent torrents emby navidrome
    audiobookshelf immich photoprism calibre tautulli sabnzbd workers freelancers crowdsourcing annotators retell vapi forms surveys typeform
    jotform questionnaires idp sso oauth scim saml cosmosdb school pupils parents timetable homework moodle edupage teachers
    debugging x64dbg windbg breakpoints radare2 frida mailing newsletters subscribers hosting hostinger vps clockify toggl harvest timesheets
    time-tracking recruiting applicants candidates patients patient ehr fhir emr clinic appointments prescriptions contracts clients trips
    itinerary reservations memory nas vps editor drafts guests attendees rsvp eventbrite tenants shipments parcels warehouses printer printers octoprint klipper
    roadmap licences licensing uptime incidents alerts subscriptions payees donors volunteers members membership teammates coworkers
    approvals procurement purchasing suppliers vendors loyalty insurance claims mortgage loans pets family household chores garage
    workspace-wide intranet company company's clipboards bucket objects s3 webdav ftp sftp mounted laptop hosts
    loyalty telemetry traces firmware profiles wearables glucose medication period mood diaries`,
  /** Kinds of servers that pass on what is public anyway. */
  publicServer: `recipe recipes cooking dog dogs cat cats breeds fruit wallpapers wallpaper animations icons emoji emojis pinterest airbnb
 railway 12306 aviation flight-delay medicine medical dictionary tourism attractions education heritage museum artworks
 holidays dice echo debate deepwiki fetch webpages sitemap qr skincare nutrition jobs job-listings listings car cars
 rubygems shadcn vue react tailwind antd mermaid latex emission climate earthquake nasa space astronomy tides
 public weather forecast news stock stocks market markets price prices crypto cryptocurrency coin
 coins token tokens blockchain ethereum bitcoin solana nft defi dex engine duckduckgo bing wikipedia
 arxiv pubmed paper papers academic scholar scientific documentation docs library libraries
 package packages npm pypi rubygems crates maven registry registries game games gaming pokemon minecraft league
 legends chess anime movie movies film tv music lyrics podcast radio books bible quran verse dictionary
 government census statistics dataset datasets opendata world country countries city timezone time calculator math
 calculation calculations conversion converter formula unit encoding hash uuid random joke quotes trends trending
 hackernews reddit youtube tiktok instagram facebook linkedin twitter bilibili weibo douyin zhihu transcript
 transcripts map maps geocoding places address addresses transit bus train trains flight flights hotel hotels
 restaurant recipes sports football formula1 f1 leetcode contest problems chart charts diagram visualization ui
 thinking reasoning prompts chemistry chemical compound biology gene
 protein drug clinical trials disease vulnerability vulnerabilities cve threat geological geologic court law legal
 patents finance financial etf funds bonds currency exchange rates sdk tutorial
 knowledge-base translate translation poetry horoscope bazi zodiac domain domains whois dns ip pokémon runescape steam starwars swapi brasil portuguese shopping recipes mtg scryfall board-game bgg league-of-legends valorant tft memes meme sci-hub scihub gallica museum library bus transport nutrition food chembl pubchem uniprot ensembl genome exchange-rate forex dexs
 wikidata wikimedia openalex crossref semanticscholar biorxiv medrxiv openstreetmap osm nominatim mapbox amap gaode baidu osrm openmeteo open-meteo noaa meteorological forecasts accuweather coingecko coinmarketcap dexscreener defillama yahoo yfinance finnhub alphavantage tushare akshare fred imf oecd eurostat worldbank sec edgar filings congress parliament legislation regulations fda pharmaceutical pharmaceuticals nih ncbi kegg pdb gbif inaturalist species plants animals met igdb rawg tmdb omdb imdb anilist myanimelist musicbrainz genius lastfm discogs goodreads openlibrary gutenberg hadith torah sefaria nba nfl mlb nhl cricket soccer fpl olympics lichess opgg dota genshin wuwa pokedex dnd crate nuget cocoapods homebrew mdn caniuse rustdocs godoc javadoc tailwindcss mui chakra fonts lucide unsplash pexels pixabay giphy facts trivia tarot astrology lottery zipcode postal airport airports ticketmaster subway ferry carbon cocktail cocktails wine beer coffee zillow real-estate indeed trademark mitre nvd osint shodan virustotal pagespeed regex base64 qrcode barcode palette lorem faker randomness wolfram wolframalpha sympy mathematics mathematical arithmetic physics quantum units conversions thesaurus diagrams plantuml scripture jehovah watchtower historical events onchain evm polygon uniswap jupiter dexes chainlink starknet sui aptos cosmos ton tron memecoin memecoins binance okx bybit kraken hyperliquid polymarket betting odds scrape scraping scraper crawl crawler webpage google serp serpapi brave tavily exa perplexity search-engine hacker geeknews rss feeds newspaper headlines blog blogs posts tweets threads bluesky mastodon nostr quora steamdb twitch vimeo npm-packages pip cargo go-packages maven-central llms-txt llms.txt readme rfc rfcs ietf w3c cheatsheet docs-search api-docs openapi-spec boilerplate starter design-system uikit images image-generation text-to-speech voices speech tts flux dalle stable-diffusion midjourney replicate hacking ctf exploit exploitdb anthropology archive archives archaeology philosophy proverb buddhist gospel university universities colleges scholarships curriculum bmi calories bicycle bikes parking traffic-lights roads geography geographic geographical elevation ocean marine tide moon satellite satellites iss modeling attack pricing clinicaltrials publications routes waypoints llm-txt llms`,
  /** What is the same for everybody on any server, as words of a tool: `list_supported_formats`. */
  publicThing: `rate rates fee fees estimate fonts catalogue catalog language capabilities supported example examples sample samples formats frameworks styles syntax help framework guide template prompt components glossary tutorial version suggest available`,
  /** Words of what is open to everybody, wherever it is kept. */
  open: `public publicly trending popular open-source opensource gitingest`,
  /** Things of which a private server holds somebody's. */
  privateThing: `file files folder folders directory document documents email emails mail message messages inbox draft drafts
    thread threads contact contacts customer customers lead leads deal deals ticket tickets task tasks note notes
    calendar event events meeting meetings account accounts user users member members profile employee employees
    invoice invoices payment payments order orders subscription subscriptions transaction transactions balance
    holdings positions portfolio log logs node nodes pod pods deployment deployments service services namespace cluster
    clusters instance instances volume volumes bucket buckets object objects queue topic workspace project projects
    repository repo branch commit commits pull issue issues build builds job jobs run runs pipeline pipelines alert
    alerts incident incidents dashboard dashboards metric metrics trace traces configuration config settings policy
    policies role roles permission permissions group groups credential secret key database table tables schema schemas
    row rows record records collection collections index indexes query session sessions tab tabs console network
    screenshot device devices process processes clipboard memory history conversation conversations channel channels
    chat chats attachment attachments campaign campaigns ad ads adset audience variable variables environment
    environments feature flag flags experiment experiments app apps application applications site sites webhook
    webhooks function functions stack registers notebook cell sheet worksheet slide slides scene image-set
    datastore backup backups snapshot snapshots audit findings assets resource resources entity entities graph
    observations key keys board boards sprint work comment
    certificate network networks subnet vpc domain broker brokers workload tenant variation survey
    drives space spaces detection detections host hosts assembly assemblies class memory-bank memories memo notebooks cells terminal screen display window windows registry-key decompiled disassembly xref xrefs segment segments binary opened recent clip layers layer selection selected worklog worklogs epic epics backlog kanban milestone milestones label labels tag-list inventory purchase purchases receipt receipts expense expenses budget budgets bill bills bank banking statement statements opportunity opportunities pipeline-stage quote-request vendor vendors supplier suppliers client clients patient patients student students course courses grade grades assignment assignments submission submissions workout workouts sleep heart photo photos album albums playlist playlists bookmark bookmarks highlight reminder reminders inboxes voicemail phone cellphone address-book guild guilds dm dms followers following saved liked watchlist cart wishlist server-log error errors exception exceptions crash crashes stack-trace heap coverage diff diffs stash worktree status blob blobs container containers image-registry helm release-history secret-value namespaces daemon daemons cpu ram disk disks battery traffic packet packets interface interfaces port ports firewall rule rules scan-result scans vulnerability-scan codebase repositories workbook workbooks spreadsheet spreadsheets presentation presentations doc docx pdf csv excel knowledge-base kb corpus chunk chunks vector vectors embedding embeddings partition partitions offset consumer consumers migration migrations trigger triggers column columns procedure procedures page-tree block blocks form forms workflow workflows execution executions automation automations scenes prefab gameobject hierarchy blueprint actor actors mesh material materials component-tree usage quota quotas cost costs spend billing credits plan-usage seats license licenses domain-config monitor monitors slo oncall schedule schedules shift shifts timesheet timesheets timeoff personal private internal organisation organization organizations tenants workspaces registered stored deployed geolocation knowledge prompt prompts model-registry report reports
    agent agents call calls card cards beneficiary beneficiaries subscriber subscribers camera cameras nvr
    nvrs recording recordings sensor sensors lock locks light lights chime chimes door doors routine routines measurement measurements weigh-ins
    timetable homework balances credit credits submissions answers entries module modules handle handles thread person people
    company companies warehouse warehouses carts discount discounts coupon coupons refund refunds dispute disputes payout payouts payee
    payees footage revenue sales turnover income profit storage hook hooks appointment appointments shipment shipments vehicle vehicles trip trips
    reservation reservations booking bookings candidate candidates applicant applicants interview interviews timer timers diagrams backlink backlinks
    room rooms direct insight insights breakpoint breakpoints register registers stack callstack heap xrefs dumping deposit deposits receipt
    earnings rewards address-list guest guests attendee attendees wallet prescription prescriptions goals streak habits automations
    scenes thermostat appliance appliances printer prints torrent torrents downloads queue wanted subscriptions lists newsletter
    worker workers gig gigs claim claims loan loans loyalty donation donations firmware voicemail voicemails`,
  /** What somebody holds at a service; where nobody is named, the caller does. */
  held: `balance balances credit credits quota usage wallet orders order payments payment payouts transactions positions
    holdings portfolio profile whoami me account accounts cart carts invoices subscriptions subscribers beneficiaries
    cards history settings preferences config configuration queue diskspace rootfolders missing wanted
    inventory stock sales revenue customers contacts devices cameras sensors locks automations routines workouts
    recordings storage timetable grades homework notifications earnings rewards deposits calls numbers
    agents sessions limits plan`,
  /** Words that say that the thing is the caller's own. */
  own: `my your user's users' authenticated account's personal saved stored own logged-in`,
} as const;

export type PrivacyWord = keyof typeof privacyWords;

export const privacyBits = Object.fromEntries(
  Object.keys(privacyWords).map((name, index) => [name, 1 << index]),
) as Readonly<Record<PrivacyWord, number>>;

const bitsByWord = new Map<string, number>();
for (const [kind, words] of Object.entries(privacyWords) as [PrivacyWord, string][]) {
  for (const word of words.trim().split(/\s+/))
    bitsByWord.set(word, (bitsByWord.get(word) ?? 0) | privacyBits[kind]);
}

export const wordsWithPrivacy: Iterable<string> = bitsByWord.keys();

/** Bits of `privacyBits` for one word, lower case. */
export function privacyOfWord(word: string): number {
  return bitsByWord.get(word) ?? 0;
}

/** How many different words of the kind there are, at most `most`. */
export function countPrivacyWords(words: Iterable<string>, kind: PrivacyWord, most: number): number {
  const found: string[] = [];
  for (const word of words) {
    if ((privacyOfWord(word) & privacyBits[kind]) === 0 || found.includes(word)) continue;
    if (found.push(word) >= most) break;
  }
  return found.length;
}
