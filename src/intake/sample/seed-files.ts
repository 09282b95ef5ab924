// The sample company as it is in resources/sample, embedded so that page, main process and command
// line need no path to open it. A test holds the two together, byte for byte.

export const SEED_LIST_FILE = 'seed_5_people.csv'

export const SEED_LIST = `name,layer,approach,vendor,owner,owner_time_share_percent,monthly_cost_usd,differentiating,hard_to_reverse,notes
LLM API (chat and extraction),compute,borrow,Anthropic,Jonas Weber,3,480.00,no,no,"ILLUSTRATIVE. about 80M input and 16M output tokens a month on a Sonnet-class model"
Embeddings API,compute,borrow,OpenAI,Jonas Weber,1,26.00,no,no,about 200M tokens a month
Fine-tuning GPUs (on demand),compute,borrow,Modal,Jonas Weber,4,310.00,no,no,about 78 H100 hours; paid from credits until March
Kubernetes cluster,compute,self-host,AWS EKS,Maya Okafor,25,420.00,no,yes,"set up before the first customer; control plane, 3 nodes, NAT gateway"
Product database (Postgres),data,buy,Supabase,Priya Raman,2,25.00,no,no,
Vector store,data,buy,Pinecone,Jonas Weber,2,50.00,no,no,plan minimum; real usage is under $20
Object storage,data,buy,AWS S3,Priya Raman,1,11.50,no,no,about 500 GB
Document parsing pipeline,data,build,,Jonas Weber,35,140.00,yes,no,what customers pay for
Feature store (bespoke),data,build,,Jonas Weber,15,60.00,no,yes,nothing reads from it yet
Job queue,serving,buy,AWS SQS,Priya Raman,1,4.00,no,no,about 10M requests a month
API containers and load balancer,serving,buy,AWS Fargate,Priya Raman,5,96.00,no,no,
LLM tracing and cost per request,serving,buy,Langfuse Cloud,Priya Raman,3,29.00,no,no,"latency, tokens, errors, cost per request"
Error monitoring,serving,buy,Sentry,Priya Raman,1,26.00,no,no,
Evaluation harness,serving,build,,Jonas Weber,20,0.00,no,no,exactly 20 percent: boundary case; 3 pilot users so far
Sign-in and billing,serving,buy,Clerk + Stripe,Priya Raman,3,25.00,no,yes,"moving users means a password reset for everyone"
`

export const SEED_COMPANY_FILE = 'seed_5_people.company.json'

export const SEED_COMPANY = `{
  "name": "Acme AI",
  "currency": "USD",
  "stage": "seed",
  "headcount": 5,
  "engineers": 3,
  "engineerMonthlyCostMinor": 1500000
}
`
