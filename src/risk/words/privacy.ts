/**
 * Words that tell whether what a server returns is somebody's own or everybody's. They are weighed against each other
 * in the signal `private-data`: a word of the tool counts more than one of the server.
 */
export const privacyWords = {
  /** Kinds of servers whose answers are behind an account, on a machine or inside a company. */
  privateServer: `  mlflow wandb databricks airflow dagster looker tableau powerbi metabase retool crowdstrike
    sentinel jupyter notebooks knowledge-bases semgrep allure wireshark tshark packets qgis unreal hypervisor promptregistry teradata
    sentry wayfound opsnow memory-bank alfresco cylera currents bazel kicad frontmatter hugo reverse-engineering mutation
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
 fitness health fitbit scada ops wildfly mq rabbitmq kafka queue queues sns sqs`,
  /** Kinds of servers that pass on what is public anyway. */
  publicServer: `modeling att&ck attack pricing clinicaltrials nih publications routes waypoints historical llm-txt llms
    sample recipe recipes cooking dog dogs cat cats breeds fruit wallpapers wallpaper animations icons emoji emojis pinterest airbnb
    railway 12306 aviation flight-delay medicine medical dictionary tourism attractions education heritage museum artworks
    holidays dice echo debate deepwiki fetch webpages sitemap qr skincare nutrition jobs job-listings listings car cars
    rubygems shadcn vue react tailwind antd mermaid latex emission climate earthquake nasa space astronomy tides
    supported capabilities example examples sample samples formats frameworks styles glossary syntax help public weather forecast news stock stocks market markets price prices crypto cryptocurrency coin
 coins token tokens blockchain ethereum bitcoin solana nft defi dex engine duckduckgo bing wikipedia
 arxiv pubmed paper papers academic scholar scientific documentation docs library libraries
 package packages npm pypi rubygems crates maven registry registries game games gaming pokemon minecraft league
 legends chess anime movie movies film tv music lyrics podcast radio books bible quran verse dictionary
 government census statistics dataset datasets opendata world country countries city timezone time calculator math
 calculation calculations conversion converter formula unit encoding hash uuid random joke quotes trends trending
 hackernews reddit youtube tiktok instagram facebook linkedin twitter bilibili weibo douyin zhihu transcript
 transcripts map maps geocoding places address addresses transit bus train trains flight flights hotel hotels
 restaurant recipes sports football formula1 f1 leetcode contest problems chart charts diagram visualization ui
 components thinking reasoning template prompt prompts example chemistry chemical compound biology gene
 protein drug clinical trials disease vulnerability vulnerabilities cve threat geological geologic court law legal
 patents finance financial etf funds bonds currency exchange rates sdk framework tutorial
 knowledge-base guide language translate translation poetry horoscope bazi zodiac domain domains whois dns ip pokémon runescape steam starwars swapi brasil portuguese shopping recipes mtg scryfall board-game bgg league-of-legends valorant tft memes meme sci-hub scihub gallica museum library bus transport nutrition food chembl pubchem uniprot ensembl genome exchange-rate forex dexs`,
  /** Things of which a private server holds somebody's. */
  privateThing: `prompt prompts experiment experiments model-registry report reports cells codebase assembly containers
    spaces space traffic packet packets cost costs findings detections file files folder folders directory document documents email emails mail message messages inbox draft drafts
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
    webhooks function functions  stack registers notebook cell sheet worksheet slide slides scene image-set
    datastore backup backups snapshot snapshots audit findings assets resource resources entity entities graph
    observations key keys    board boards sprint work       comment
    certificate network networks subnet vpc domain broker brokers workload tenant variation survey`,
  /** Words that say that the thing is the caller's own. */
  own: `my your user's users' current authenticated account's personal saved stored own logged-in`,
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

/** Bits of `privacyBits` for one word, lower case. */
export function privacyOfWord(word: string): number {
  return bitsByWord.get(word) ?? 0;
}

/** How many different words of the kind there are, at most `most`. */
export function countPrivacyWords(words: Iterable<string>, kind: PrivacyWord, most: number): number {
  const found = new Set<string>();
  for (const word of words) if ((privacyOfWord(word) & privacyBits[kind]) !== 0) found.add(word);
  return Math.min(most, found.size);
}
