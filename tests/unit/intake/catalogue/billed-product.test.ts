import { describe, expect, it } from 'vitest'
import type { Kind } from '#core'
import { typeOfBilled } from '#intake'
import { aWorkbook } from '../../../builders/workbook.ts'
import { group, planOf } from '../../core/billing/bill-import.ts'

/** Names of services as bills have them: ServiceName of FOCUS and product codes of AWS, meter categories of Azure, descriptions of Google. */
const BILLED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AWS: {
    'object-store': 'Amazon Simple Storage Service|AmazonS3|Amazon S3 Glacier|AmazonGlacier',
    database:
      'Amazon Relational Database Service|AmazonRDS|Amazon DynamoDB|Amazon DocumentDB (with MongoDB compatibility)|AmazonDocDB|Amazon Neptune|AmazonNeptune|Amazon Timestream|Amazon Keyspaces (for Apache Cassandra)|Amazon Aurora DSQL|Amazon Aurora',
    cache: 'Amazon ElastiCache|AmazonElastiCache|Amazon MemoryDB|Amazon DynamoDB Accelerator (DAX)',
    search: 'Amazon OpenSearch Service|AmazonES|Amazon Kendra|AmazonKendra|Amazon CloudSearch',
    warehouse: 'Amazon Redshift|Amazon Athena',
    pipeline:
      'AWS Glue|Amazon Elastic MapReduce|ElasticMapReduce|AWS Database Migration Service|AWSDatabaseMigrationSvc|AWS DataSync|AWSDataSync|Amazon AppFlow|Amazon Textract|AmazonTextract',
    stream:
      'Amazon Kinesis|AmazonKinesis|AmazonKinesisFirehose|Amazon Kinesis Firehose|Amazon Managed Streaming for Apache Kafka|Amazon Managed Service for Apache Flink',
    queue: 'Amazon Simple Queue Service|AWSQueueService|Amazon Simple Notification Service|Amazon MQ|AmazonMQ|Amazon EventBridge|AWSEvents',
    orchestrator: 'AWS Step Functions|Amazon Managed Workflows for Apache Airflow|AmazonMWAA',
    containers:
      'AWS Lambda|Amazon Elastic Container Service|AmazonECS|AWS App Runner|AWSAppRunner|AWS Batch|AWS Elastic Beanstalk|AWS Amplify|AWSAmplify|Amazon Lightsail',
    kubernetes: 'Amazon Elastic Kubernetes Service|AmazonEKS|Amazon Elastic Container Service for Kubernetes',
    gpu: 'Amazon SageMaker|Amazon SageMaker AI|AmazonSageMaker',
    'llm-api': 'Amazon Bedrock|AmazonBedrock',
    gateway: 'Amazon API Gateway|AmazonApiGateway|AWS AppSync|AWSAppSync|Elastic Load Balancing|AWSELB',
    'auth-billing': 'Amazon Cognito|AmazonCognito',
    observability:
      'Amazon CloudWatch|AmazonCloudWatch|AWS X-Ray|AWSXRay|Amazon Managed Grafana|Amazon Managed Service for Prometheus|AmazonPrometheus',
    ci: 'AWS CodeBuild|CodeBuild|AWS CodePipeline|AWSCodePipeline|AWS CodeArtifact',
    other:
      'Amazon Elastic Compute Cloud|AmazonEC2|EC2 - Other|Amazon Elastic File System|AmazonEFS|Amazon FSx|AmazonFSx|Amazon EC2 Container Registry (ECR)|AmazonECR|AWS Key Management Service|awskms|AWS Secrets Manager|Amazon Route 53|AWS WAF|awswaf|AWS Shield|AWS CloudTrail|AWSCloudTrail|AWS Config|AWSConfig|Amazon GuardDuty|AmazonGuardDuty|AWS Security Hub|AWSSecurityHub|Amazon Inspector|AmazonInspectorV2|AWS Backup|AWSBackup|AWS Direct Connect|AWSDirectConnect|AWS Transit Gateway|Amazon Virtual Private Cloud|AWS Global Accelerator|AWSGlobalAccelerator|AWS Data Transfer|AWSDataTransfer|AWS Transfer Family|AWSTransfer|Amazon Simple Email Service|Amazon Transcribe|transcribe|Amazon Rekognition|AmazonRekognition|Amazon Comprehend|comprehend|Amazon Polly|AmazonPolly|Amazon Connect|Amazon WorkSpaces|AmazonWorkSpaces|Amazon QuickSight|AmazonQuickSight|AWS Certificate Manager|AWSCertificateManager|AWS Systems Manager|AWSSystemsManager|AWS Cost Explorer|AWSCostExplorer|AWS Support (Business)|AWSSupportBusiness|AWS IoT Core|AWSIoT|Amazon Q|Amazon Macie|AmazonMacie|AWS CloudFormation|AWSCloudFormation|AWS Network Firewall|AWSNetworkFirewall|Amazon Registrar|AmazonRegistrar|AWS Service Catalog|Amazon Location Service',
  },
  'Google Cloud': {
    'object-store': 'Cloud Storage',
    database: 'Cloud SQL|Cloud Spanner|AlloyDB|Cloud Bigtable|Cloud Firestore|Firebase',
    cache: 'Cloud Memorystore for Redis|Cloud Memorystore|Memorystore for Valkey',
    search: 'Vertex AI Search|Cloud Discovery Engine',
    warehouse: 'BigQuery|BigQuery Reservation API|BigQuery Storage API',
    pipeline: 'Cloud Dataflow|Dataflow|Cloud Dataproc|Cloud Data Fusion|Datastream|Cloud Document AI API',
    stream: 'Cloud Pub/Sub|Managed Service for Apache Kafka',
    queue: 'Cloud Tasks|Eventarc',
    orchestrator: 'Cloud Composer|Workflows|Cloud Scheduler',
    containers: 'Cloud Run|Cloud Functions|Cloud Run Functions|App Engine|Batch',
    kubernetes: 'Kubernetes Engine',
    gpu: 'Cloud TPU|Notebooks',
    'llm-api': 'Vertex AI|Gemini API|Claude Sonnet 4.5',
    gateway: 'API Gateway|Cloud Load Balancing|Apigee|Cloud Endpoints',
    'auth-billing': 'Identity Platform',
    observability: 'Cloud Logging|Cloud Monitoring|Cloud Trace|Stackdriver Logging|Stackdriver Monitoring',
    ci: 'Cloud Build|Cloud Deploy',
    other:
      'Compute Engine|Networking|Artifact Registry|Container Registry|Cloud DNS|Cloud Key Management Service (KMS)|Secret Manager|Cloud Armor|Cloud VPN|Cloud NAT|Cloud Interconnect|Cloud Filestore|Backup for GKE|Cloud Speech API|Cloud Text-to-Speech API|Cloud Vision API|Translate|Cloud Natural Language API|Cloud Dialogflow API|Looker|Looker Studio|Maps API|Places API|Security Command Center|Support|Network Intelligence Center|Cloud CDN|reCAPTCHA Enterprise',
  },
  'Microsoft Azure': {
    'object-store': 'Storage|Azure Data Lake Storage',
    database: 'SQL Database|Azure Database for PostgreSQL|Azure Database for MySQL|Azure Cosmos DB|SQL Managed Instance',
    cache: 'Redis Cache|Azure Managed Redis',
    search: 'Azure Cognitive Search|Azure AI Search',
    warehouse: 'Azure Synapse Analytics|Azure Databricks|Microsoft Fabric|Azure Data Explorer',
    pipeline: 'Azure Data Factory|Azure Data Factory v2|HDInsight',
    stream: 'Event Hubs|Stream Analytics',
    queue: 'Service Bus|Event Grid',
    orchestrator: 'Logic Apps',
    containers: 'Azure App Service|Functions|Azure Container Apps|Container Instances|Azure Spring Cloud|Static Web Apps',
    kubernetes: 'Azure Kubernetes Service',
    gpu: 'Azure Machine Learning',
    'llm-api': 'Azure OpenAI|Cognitive Services|Foundry Models',
    gateway: 'API Management|Application Gateway|Load Balancer|Traffic Manager',
    'auth-billing': 'Microsoft Entra ID|Azure Active Directory B2C|Azure Active Directory for External Identities',
    observability: 'Azure Monitor|Log Analytics|Application Insights|Azure Grafana Service',
    ci: 'Azure DevOps',
    other:
      'Virtual Machines|Virtual Machines Licenses|Bandwidth|Virtual Network|NAT Gateway|VPN Gateway|ExpressRoute|Azure DNS|Azure Front Door Service|Content Delivery Network|Azure Firewall|Azure Bastion|Azure DDoS Protection|Virtual WAN|Network Watcher|Key Vault|Backup|Azure Site Recovery|Azure NetApp Files|Container Registry|SignalR|Notification Hubs|Azure Communication Services|Azure Bot Service|Sentinel|Microsoft Defender for Cloud|Advanced Threat Protection|Azure Purview|Automation|Azure App Configuration|Azure Maps|IoT Hub|Email|Azure Arc Enabled Servers|Power BI|Microsoft Support',
  },
  Scaleway: {
    kubernetes: 'Kubernetes Kapsule|Kapsule',
    'object-store': 'Object Storage',
    database: 'Managed Database',
    containers: 'Instances|Serverless Containers',
    gpu: 'GPU Instances',
  },
  DigitalOcean: {
    kubernetes: 'Kubernetes',
    'object-store': 'Spaces|Spaces Subscription',
    database: 'Managed Databases',
    containers: 'Droplets|App Platform',
    gpu: 'GPU Droplets',
  },
  'Hetzner Online GmbH': { 'object-store': 'Object Storage' },
  OVHcloud: { kubernetes: 'Managed Kubernetes', 'object-store': 'Object Storage', containers: 'Instances' },
  Vercel: { containers: 'Fluid Active CPU|Pro Plan' },
  'Mistral AI': { 'llm-api': 'mistral-large-latest' },
}

describe('what a service of a bill is', () => {
  const all = Object.entries(BILLED).flatMap(([vendor, kinds]) =>
    Object.entries(kinds).flatMap(([kind, services]) => services.split('|').map((service) => ({ vendor, kind, service }))),
  )

  it('is known of what clouds are paid for most, by their names and by their codes', () => {
    const wrong = all.flatMap(({ vendor, kind, service }) => {
      const groups = [group(service, '9', { source: `focus ${vendor} 1`, biller: vendor, vendor })]
      const [found] = planOf(aWorkbook({}), groups, { typeOf: typeOfBilled }).newComponents
      return found?.kind === kind && found.layer !== null ? [] : [`${vendor} ${service}: ${found?.kind} ${found?.layer}, not ${kind}`]
    })
    expect(wrong).toEqual([])
  })

  it('is support of whoever sells it, and no GPU of what who rents those bills beside them', () => {
    const told = (vendor: string, ...services: readonly string[]) => services.map((service) => typeOfBilled(service, vendor)?.kind ?? null)
    expect(told('Nebius', 'Support', 'H100 SXM')).toEqual(['other', 'gpu'])
    expect(told('CoreWeave', 'Enterprise Support Plan', 'Public IPv4', 'Block Storage', 'Egress')).toEqual(['other', null, null, null])
    expect(told('AWS', 'OCBPremiumSupport', 'AWSSupportEnterprise')).toEqual(['other', 'other'])
    expect(told('Datadog', 'Network Monitoring')).toEqual(['observability'])
  })

  it('is one product of who sells models, whose meters are the models', () => {
    const mistral = { source: 'mapped Mistral AI', biller: 'Mistral AI', vendor: 'Mistral AI' }
    const groups = ['mistral-large, input', 'codestral, output'].map((service) => group(service, '9', mistral))
    expect(planOf(aWorkbook({}), groups, { typeOf: typeOfBilled }).newComponents).toMatchObject([
      { name: 'Mistral AI', vendor: 'Mistral AI', kind: 'llm-api', layer: 'compute' },
    ])
  })

  it('is looked at before what a host of machines bills is given to the only thing that is listed of it', () => {
    const scaleway = { source: 'mapped Scaleway', biller: 'Scaleway', vendor: 'Scaleway' }
    const groups = ['DEV1-M', 'Kubernetes Kapsule', 'Object Storage'].map((service) => group(service, '9', scaleway))
    const asked = (name: string, kind: Kind) =>
      planOf(aWorkbook({ components: [{ id: 'c', name, vendor: 'Scaleway', kind }] }), groups, { typeOf: typeOfBilled }).questions.map(
        ({ code, facts }) => `${code} ${facts['service']}`,
      )
    expect(asked('Inference', 'llm-api')).toEqual(['new DEV1-M', 'new Kubernetes Kapsule', 'new Object Storage'])
    expect(asked('Servers', 'containers')).toEqual(['bearer DEV1-M', 'new Kubernetes Kapsule', 'new Object Storage'])
  })

  it('is asked about where a machine may run what is listed of its host, and never proposed as a second component of it', () => {
    const hetzner = { source: 'mapped Hetzner', biller: 'Hetzner', vendor: 'Hetzner' }
    const groups = ['CX41', 'Object Storage'].map((service) => group(service, '9', hetzner))
    const asked = (kind: Kind) => {
      const listed = { id: 'c', name: 'Ours', vendor: 'Hetzner', kind }
      const { questions } = planOf(aWorkbook({ components: [listed] }), groups, { typeOf: typeOfBilled })
      return questions.map(({ code, choices, proposed }) => `${code} ${choices.join()} ${proposed}`)
    }
    for (const kind of ['database', 'gpu'] as const) expect(asked(kind)).toEqual(['tie c,add,rest null', 'new add,rest add'])
    expect(asked('llm-api')).toEqual(['new add,rest add', 'new add,rest add'])
    expect(asked('object-store')).toEqual(['new add,rest add', 'bearer c,add,rest c'])
  })

  it('is asked about where GPUs are rented, which may run whatever else is listed of their host', () => {
    const runpod = { source: 'mapped RunPod', biller: 'RunPod', vendor: 'RunPod' }
    const groups = ['Secure Cloud Pod', 'Object Storage'].map((service) => group(service, '9', runpod))
    const asked = (...kinds: readonly Kind[]) => {
      const components = kinds.map((kind) => ({ id: kind, name: `Our ${kind}`, vendor: 'RunPod', kind }))
      const { questions } = planOf(aWorkbook({ components }), groups, { typeOf: typeOfBilled })
      return questions.map(({ code, choices, proposed }) => `${code} ${choices.join()} ${proposed}`)
    }
    expect(asked('database')).toEqual(['tie database,add,rest null', 'new add,rest add'])
    expect(asked('database', 'gpu')).toEqual(['tie database,gpu,add,rest null', 'new add,rest add'])
    expect(asked('gpu')).toEqual(['bearer gpu,add,rest gpu', 'new add,rest add'])
  })

  it('is not said of what no table knows', () => {
    expect(typeOfBilled('Project Zeta', 'AWS')).toBeNull()
    expect(typeOfBilled('Volume', 'Hetzner')).toBeNull()
    expect(typeOfBilled(null, 'Acme GmbH')).toBeNull()
  })
})
