// Services of clouds as their bills name them, with what each is: held against the names and types of components, and what a
// service that is paid and not in the inventory is proposed as.

import { remembered } from '../amounts/remembered.ts'
import type { Kind, Layer } from '../inventory/component.ts'

export interface KnownService {
  readonly name: string
  readonly kind: Kind
  readonly layer: Layer
  /** null: of a maker that is no cloud. */
  readonly cloud: Cloud | null
}

/** Clouds, each by many names. */
export type Cloud = 'aws' | 'gcp' | 'azure' | 'oracle'

type ServiceRow = readonly [name: string, kind: Kind, layer: Layer, others: string]

/** Name; type; layer; other names, in lower case with single blanks. */
const SERVICES: Readonly<Record<Cloud | 'others', readonly ServiceRow[]>> = {
  aws: [
    ['S3', 'object-store', 'data', 'amazons3|amazon s3|simple storage service|amazon simple storage service'],
    ['EC2', 'other', 'compute', 'amazonec2|amazon ec2|elastic compute cloud|amazon elastic compute cloud|ec2 instances|ec2 other'],
    ['RDS', 'database', 'data', 'amazonrds|amazon rds|relational database service|amazon relational database service'],
    ['SQS', 'queue', 'serving', 'awsqueueservice|amazonsqs|amazon sqs|simple queue service|amazon simple queue service'],
    ['SNS', 'queue', 'serving', 'amazonsns|amazon sns|simple notification service|amazon simple notification service'],
    ['Lambda', 'containers', 'serving', 'awslambda|aws lambda'],
    [
      ...(['EKS', 'kubernetes', 'compute'] as const),
      'amazoneks|amazon eks|elastic kubernetes service|amazon elastic kubernetes service|elastic container service for kubernetes|amazon elastic container service for kubernetes',
    ],
    ['ECS', 'containers', 'serving', 'amazonecs|amazon ecs|elastic container service|amazon elastic container service|fargate'],
    [
      'ECR',
      'other',
      'serving',
      'amazonecr|amazon ecr|elastic container registry|ec2 container registry ecr|amazon ec2 container registry ecr',
    ],
    ['DynamoDB', 'database', 'data', 'amazondynamodb|amazon dynamodb'],
    ['ElastiCache', 'cache', 'data', 'amazonelasticache|amazon elasticache'],
    ['OpenSearch', 'search', 'data', 'amazones|opensearch service|amazon opensearch service'],
    ['Redshift', 'warehouse', 'data', 'amazonredshift|amazon redshift'],
    ['Athena', 'warehouse', 'data', 'amazonathena|amazon athena'],
    ['Glue', 'pipeline', 'data', 'awsglue|aws glue'],
    ['Kinesis', 'stream', 'data', 'amazonkinesis|amazon kinesis'],
    ['MSK', 'stream', 'data', 'amazonmsk|managed streaming for apache kafka|amazon managed streaming for apache kafka'],
    ['CloudWatch', 'observability', 'serving', 'amazoncloudwatch|amazon cloudwatch'],
    ['CloudFront', 'gateway', 'serving', 'amazoncloudfront|amazon cloudfront'],
    ['API Gateway', 'gateway', 'serving', 'amazonapigateway|amazon api gateway'],
    ['Elastic Load Balancing', 'gateway', 'serving', 'awselb|ec2 elb|amazon elastic load balancing|aws elastic load balancing'],
    ['Bedrock', 'llm-api', 'compute', 'amazonbedrock|amazon bedrock|amazon bedrock edition'],
    ['Step Functions', 'orchestrator', 'data', 'amazonstates|aws step functions'],
    ['Cognito', 'auth-billing', 'serving', 'amazoncognito|amazon cognito'],
    ['Route 53', 'other', 'serving', 'amazonroute53|amazon route 53'],
    ['KMS', 'other', 'serving', 'awskms|aws kms|key management service|aws key management service'],
    ['Secrets Manager', 'other', 'serving', 'awssecretsmanager|aws secrets manager'],
    ['SES', 'other', 'serving', 'amazonses|amazon ses|simple email service|amazon simple email service'],
    ['WAF', 'other', 'serving', 'awswaf|aws waf'],
    ['VPC', 'other', 'other', 'amazonvpc|amazon vpc|virtual private cloud|amazon virtual private cloud'],
    ['SageMaker', 'gpu', 'compute', 'amazonsagemaker|amazon sagemaker'],
  ],
  gcp: [
    ['Compute Engine', 'other', 'compute', 'google compute engine|gce'],
    ['Cloud Storage', 'object-store', 'data', 'google cloud storage|gcs'],
    ['BigQuery', 'warehouse', 'data', 'google bigquery'],
    ['Cloud SQL', 'database', 'data', 'google cloud sql'],
    ['Kubernetes Engine', 'kubernetes', 'compute', 'google kubernetes engine|gke'],
    ['Cloud Run', 'containers', 'serving', 'google cloud run'],
    ['Cloud Run functions', 'containers', 'serving', 'cloud functions|google cloud functions'],
    ['Vertex AI', 'llm-api', 'compute', 'google vertex ai'],
    ['Gemini API', 'llm-api', 'compute', 'gemini|google gemini'],
    ['Pub/Sub', 'stream', 'data', 'cloud pub sub|pub sub|google cloud pub sub'],
    ['Memorystore', 'cache', 'data', 'cloud memorystore for redis|memorystore for redis'],
    ['Cloud Spanner', 'database', 'data', 'spanner|google spanner'],
    ['Firestore', 'database', 'data', 'cloud firestore|google firestore'],
    ['Dataflow', 'pipeline', 'data', 'cloud dataflow|google dataflow'],
    ['Cloud Composer', 'orchestrator', 'data', 'google cloud composer'],
    ['Artifact Registry', 'other', 'serving', 'google artifact registry'],
    ['Cloud Logging', 'observability', 'serving', 'stackdriver|google cloud logging'],
    ['Cloud Monitoring', 'observability', 'serving', 'google cloud monitoring'],
  ],
  azure: [
    ['Virtual Machines', 'other', 'compute', 'azure virtual machines|virtual machines licenses'],
    ['Azure Storage', 'object-store', 'data', 'storage|storage accounts|blob storage|azure blob storage'],
    ['SQL Database', 'database', 'data', 'azure sql database|sql db'],
    ['Azure Database for PostgreSQL', 'database', 'data', 'azure database for postgresql flexible server'],
    ['Azure Database for MySQL', 'database', 'data', 'azure database for mysql flexible server'],
    ['Azure Cosmos DB', 'database', 'data', 'cosmos db'],
    ['Azure Kubernetes Service', 'kubernetes', 'compute', 'aks'],
    [
      'Azure OpenAI',
      'llm-api',
      'compute',
      'azure openai service|cognitive services|foundry models|azure ai foundry models|azure ai foundry|azure ai services',
    ],
    ['Azure Cache for Redis', 'cache', 'data', 'redis cache'],
    ['Azure App Service', 'containers', 'serving', 'app service'],
    ['Azure Functions', 'containers', 'serving', 'functions'],
    ['Azure Container Apps', 'containers', 'serving', 'container apps'],
    ['Azure AI Search', 'search', 'data', 'azure cognitive search'],
    ['Azure Synapse', 'warehouse', 'data', 'azure synapse analytics|synapse analytics'],
    ['Azure Data Factory', 'pipeline', 'data', 'azure data factory v2'],
    ['Key Vault', 'other', 'serving', 'azure key vault'],
    ['Container Registry', 'other', 'serving', 'azure container registry'],
    ['Load Balancer', 'gateway', 'serving', 'azure load balancer'],
    ['Service Bus', 'queue', 'serving', 'azure service bus'],
    ['Event Hubs', 'stream', 'data', 'azure event hubs'],
    ['Azure Monitor', 'observability', 'serving', 'log analytics|application insights'],
  ],
  oracle: [
    ['Object Storage', 'object-store', 'data', 'objectstore|oracle object storage'],
    ['Compute', 'other', 'compute', 'oci compute'],
    ['Database', 'database', 'data', 'oci database'],
    ['Generative AI', 'llm-api', 'compute', 'oci generative ai'],
    ['Functions', 'containers', 'serving', 'oci functions'],
  ],
  others: [
    ['OpenAI', 'llm-api', 'compute', 'openai api|gpt'],
    ['Anthropic', 'llm-api', 'compute', 'anthropic api|claude|claude api'],
    ['Snowflake', 'warehouse', 'data', 'warehouse metering|snowflake warehouse metering'],
    ['Pinecone', 'vector-store', 'data', 'pinecone serverless'],
    ['Datadog', 'observability', 'serving', 'datadog pro'],
    ['Databricks', 'warehouse', 'data', 'databricks sql'],
    ['MongoDB Atlas', 'database', 'data', 'atlas|mongodb'],
    ['Elastic Cloud', 'search', 'data', 'elastic|elasticsearch'],
    ['Vercel', 'containers', 'serving', 'vercel platform'],
  ],
}

/** Words without signs, in lower case: "ComputeEngine" stays one word, "Pub/Sub" is two. */
export function serviceWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

type NamedService = KnownService & { readonly names: readonly string[] }

const BY_WORDS: ReadonlyMap<Cloud | 'others', ReadonlyMap<string, NamedService>> = new Map(
  (Object.keys(SERVICES) as (Cloud | 'others')[]).map((of) => [of, byWords(SERVICES[of], of === 'others' ? null : of)] as const),
)

function byWords(rows: readonly ServiceRow[], cloud: Cloud | null): ReadonlyMap<string, NamedService> {
  return new Map(
    rows.flatMap(([name, kind, layer, others]) => {
      const names = [serviceWords(name), ...others.split('|')]
      const service = { name, kind, layer, cloud, names }
      return names.map((each) => [each, service] as const)
    }),
  )
}

/**
 * null: the table does not know it.
 * @param cloud whose bill names it: "Storage" and "Functions" are services of others too. null: no cloud's
 */
export function knownService(service: string, cloud: Cloud | null): NamedService | null {
  // "Claude Opus 4.5 (Amazon Bedrock Edition)"
  const words = serviceWords(service).replace(/^.* (?=amazon bedrock edition$)/, '')
  return BY_WORDS.get(cloud ?? 'others')?.get(words) ?? BY_WORDS.get('others')?.get(words) ?? null
}

const CLOUDS: readonly (readonly [cloud: Cloud, words: RegExp])[] = [
  ['aws', /^(?:aws|amazon)\b/],
  ['gcp', /^(?:gcp|google)\b/],
  ['azure', /^(?:azure|microsoft)\b/],
  ['oracle', /^(?:oracle|oci)\b/],
]

/** Which cloud a vendor is; null: none. */
export function cloudOf(vendor: string): Cloud | null {
  return remembered(CLOUD_OF, vendor, () => ({ cloud: CLOUDS.find(([, words]) => words.test(serviceWords(vendor)))?.[0] ?? null })).cloud
}

/** Each two vendors of a bill are held against each other. */
const CLOUD_OF = new Map<string, { readonly cloud: Cloud | null }>()
