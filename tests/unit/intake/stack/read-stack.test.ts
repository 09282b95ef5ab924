import { describe, expect, it } from 'vitest'
import { fixture, proposalsOf, readFile } from './reading-stack.ts'

const entriesOf = (content: string | Uint8Array, file?: string) =>
  readFile(content, file).entries.map(({ name, type, product }) => [name, type, product?.name ?? null])

describe('a compose file', () => {
  it('names its services, through merge keys, and asks about those that nothing says to stay', () => {
    const { kinds, entries } = readFile(fixture('n8n-starter-kit.compose.yml'))
    expect(kinds).toEqual(['compose'])
    expect(entries.map(({ name, product, job, profiles }) => [name, product?.name, job, ...profiles])).toEqual([
      ['postgres', 'Postgres', null],
      ['n8n-import', 'n8n', 'waits'],
      ['n8n', 'n8n', null],
      ['qdrant', 'Qdrant', null],
      ['ollama-cpu', 'Ollama', null, 'cpu'],
      ['ollama-gpu', 'Ollama', null, 'gpu-nvidia'],
      ['ollama-pull-llama-cpu', 'Ollama', 'unclear', 'cpu'],
      ['ollama-pull-llama-gpu', 'Ollama', 'unclear', 'gpu-nvidia'],
      ['minio', 'MinIO', null],
      ['nginx', 'NGINX', null],
    ])
  })

  it('reads images with registries, digests, ports and defaults, and takes no own image for a product', () => {
    const image = (text: string) => entriesOf(`services:\n  x:\n    image: "${text}"\n    restart: always\n`)[0]?.[2]
    expect(
      [
        'pgvector/pgvector:pg16',
        'localhost:5000/redis@sha256:abc',
        `\${CACHE:-valkey/valkey:8}`,
        'vllm/vllm-openai:v0.9',
        'nvcr.io/nvidia/tritonserver:25.01-py3',
        'datadog/agent:7',
        // Own code: named after a product, or like an ordinary word that is one.
        'ghcr.io/acme/qdrant-sync:1',
        'registry.acme.io/render:2',
        `\${IMAGE}`,
        'python:3.12',
      ].map(image),
    ).toEqual(['pgvector', 'Redis', 'Valkey', 'vLLM', 'Triton', 'Datadog', null, null, null, null])
  })

  it('asks about a product only where it is started in another way, and about what is own code', () => {
    const { entries } = readFile(`services:
  cache: { image: redis }
  warm-up: { image: redis, command: [redis-cli, ping] }
  worker: { image: acme/worker }
  beat: { image: acme/worker, restart: unless-stopped }
`)
    expect(entries.map(({ name, job }) => [name, job])).toEqual([
      ['cache', null],
      ['warm-up', 'unclear'],
      ['worker', 'unclear'],
      ['beat', null],
    ])
  })

  it('takes over what its services extend, and says what is in other files', () => {
    const { entries, elsewhere } = readFile(`include: [other.yml, { path: third.yml }]
services:
  base: { image: "postgres:16", restart: always, extends: replica }
  replica: { extends: { service: base }, ports: ["1:1"] }
  worker: { extends: { file: common.yml, service: worker } }
  cache: { image: "redis:7", extends: { file: common.yml, service: base } }
  api: { build: ., restart: always, extends: { file: common.yml, service: base } }
`)
    expect(entries.map(({ name, product, job }) => [name, product?.name ?? null, job])).toEqual([
      ['base', 'Postgres', null],
      ['replica', 'Postgres', null],
      ['worker', null, 'unclear'],
      ['cache', 'Redis', null],
      ['api', null, null],
    ])
    expect(elsewhere).toEqual([
      { what: 'include', count: 2 },
      { what: 'extends', count: 1 },
    ])
  })

  it('stays where Swarm starts it again, and is a job where Swarm says so', () => {
    const { entries, leftOut } = readFile(`services:
  api: { image: acme/api, deploy: { mode: replicated, replicas: 3, restart_policy: { condition: any } } }
  agent: { image: acme/agent, deploy: { mode: global } }
  once: { image: acme/once, deploy: { replicas: 1, restart_policy: { condition: none } } }
  load: { image: acme/load, deploy: { mode: replicated-job } }
  limits: { image: acme/limits, deploy: { resources: {} } }
`)
    expect(entries.map(({ name, job }) => [name, job])).toEqual([
      ['api', null],
      ['agent', null],
      ['once', 'unclear'],
      ['limits', 'unclear'],
    ])
    expect(leftOut).toEqual([{ type: 'load', why: 'job', count: 1 }])
  })

  it('may extend itself, and thousands of others one after the other', () => {
    const chain = Array.from({ length: 4000 }, (_, at) => `  s${at}: { extends: s${at + 1} }\n`).join('')
    expect(readFile(`services:\n  own: { extends: own, image: redis }\n${chain}`).entries).toHaveLength(4001)
  })

  it('comes as JSON too', () => {
    expect(entriesOf('{"services":{"cache":{"image":"redis:7"},"api":{"build":"."}}}', 'compose.json')).toEqual([
      ['cache', 'service', 'Redis'],
      ['api', 'service', null],
    ])
  })
})

describe('a Backstage catalog', () => {
  it('names components and resources with owner and lifecycle, and leaves out what runs nowhere', () => {
    const more = `---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: scorer, title: Credit scorer }
spec: { type: service, lifecycle: deprecated, owner: "user:default/amina.wanjiru" }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ui-kit }
spec: { type: library, owner: team-a }
---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: lending }
spec: { owner: team-a }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: fraud }
spec: { type: service, owner: "user:kai@acme.io" }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: risk }
spec: { type: service, owner: zoe@acme.io }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: pay }
spec: { type: service, owner: platform-team@acme.io }
`
    const { entries, leftOut } = readFile(`${fixture('backstage_examples.yaml').toString()}\n${more}`)
    expect(entries.map(({ name, kind, owner, lifecycle, stage }) => [name, kind, owner, lifecycle, stage])).toEqual([
      ['artist-lookup', null, { name: 'team-a', isTeam: true }, null, 'experimental'],
      ['artists-db', 'database', { name: 'team-a', isTeam: true }, null, null],
      ['wayback-archive-storage', null, { name: 'team-a', isTeam: true }, 'live', null],
      ['Credit scorer', null, { name: 'amina.wanjiru', isTeam: false }, 'retiring', null],
      ['fraud', null, { name: 'kai', isTeam: false }, null, null],
      ['risk', null, { name: 'zoe', isTeam: false }, null, null],
      ['pay', null, { name: 'platform-team', isTeam: true }, null, null],
    ])
    expect(leftOut).toEqual([
      { type: 'library', why: 'not-running', count: 1 },
      { type: 'System', why: 'not-running', count: 1 },
    ])
  })
})

it('a catalog says what has ended, what is a model or a topic, and what is only a program', () => {
  const entity = (name: string, type: string, lifecycle: string) =>
    `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: ${name} }\nspec: { type: ${type}, lifecycle: ${lifecycle} }\n`
  const texts = [
    entity('old', 'service', 'end-of-life'),
    entity('ranker', 'machine-learning-model', 'production'),
    entity('orders', 'kafka-topic', 'production'),
    entity('ctl', 'cli', 'production'),
  ]
  const { entries, leftOut } = readFile(texts.join('---\n'))
  expect(entries.map(({ name, kind, lifecycle }) => [name, kind, lifecycle])).toEqual([
    ['old', null, 'retired'],
    ['ranker', 'model-self-hosted', 'live'],
    ['orders', 'stream', 'live'],
  ])
  expect(leftOut).toEqual([{ type: 'cli', why: 'not-running', count: 1 }])
})

describe('what terraform show -json writes', () => {
  it('names the resources of a plan', () => {
    expect(entriesOf(fixture('example_plan.json'), 'plan.json')).toEqual([
      ['web_app', 'aws_instance', 'Amazon EC2'],
      ['zero_cost_instance', 'aws_instance', 'Amazon EC2'],
      ['hello_world', 'aws_lambda_function', 'AWS Lambda'],
      ['zero_cost_lambda', 'aws_lambda_function', 'AWS Lambda'],
      ['usage', 'aws_s3_bucket', 'Amazon S3'],
    ])
  })

  const resource = (type: string, name: string, provider: string, mode = 'managed') => ({
    ...{ address: `${type}.${name}`, mode, type, name, provider_name: `registry.terraform.io/${provider}`, values: {} },
  })
  const state = (...resources: readonly object[]) =>
    JSON.stringify({
      ...{ format_version: '1.0', terraform_version: '1.9.0' },
      values: { root_module: { child_modules: [{ address: 'module.a', child_modules: [{ resources }] }] } },
    })

  it('names the resources of all modules of a state, services by their provider, and counts what is part of them', () => {
    const { entries, leftOut } = readFile(
      state(
        resource('aws_eks_cluster', 'main', 'hashicorp/aws'),
        resource('aws_iam_role', 'one', 'hashicorp/aws'),
        resource('aws_iam_role', 'two', 'hashicorp/aws'),
        resource('aws_ami', 'latest', 'hashicorp/aws', 'data'),
        resource('datadog_monitor', 'errors', 'DataDog/datadog'),
        resource('mongodbatlas_cluster', 'main', 'mongodb/mongodbatlas'),
        resource('postgresql_role', 'app', 'cyrilgdn/postgresql'),
        resource('helm_release', 'qdrant', 'hashicorp/helm'),
        resource('helm_release', 'render', 'hashicorp/helm'),
      ),
      'state.json',
    )
    expect(entries.map(({ name, product }) => [name, product?.name, product?.vendor, product?.hosting])).toEqual([
      ['main', 'Amazon EKS', 'AWS', 'provider-managed'],
      ['errors', 'Datadog', 'Datadog', 'managed'],
      ['main', 'MongoDB Atlas', 'MongoDB', 'managed'],
      ['qdrant', 'Qdrant', null, 'self-run'],
      // Their own, however a product of that name is called.
      ['render', undefined, undefined, undefined],
    ])
    expect(leftOut).toEqual([
      { type: 'aws_iam_role', why: 'part', count: 2 },
      { type: 'aws_ami', why: 'data', count: 1 },
      { type: 'postgresql_role', why: 'part', count: 1 },
    ])
  })

  it('offers by its type what is neither known nor a part, and says whose it is', () => {
    const read = readFile(
      state(
        resource('aws_medialive_channel', 'stage', 'hashicorp/aws'),
        resource('aws_medialive_channel', 'live', 'hashicorp/aws'),
        resource('aws_medialive_multiplex_program_group', 'part', 'hashicorp/aws'),
        resource('acme_engine', 'one', 'acme/acme'),
        resource('random_password', 'db', 'hashicorp/random'),
        resource('kubernetes_manifest', 'gateway', 'hashicorp/kubernetes'),
        resource('kubernetes_pod', 'worker', 'hashicorp/kubernetes'),
        resource('kubernetes_namespace', 'a', 'hashicorp/kubernetes'),
        resource('kubernetes_job', 'migrate', 'hashicorp/kubernetes'),
      ),
      'state.json',
    )
    expect(proposalsOf(read).map(({ name, kind, vendor, hosting, named }) => [name, kind, vendor, hosting, ...named])).toEqual([
      ['aws_medialive_channel', null, 'AWS', null, 'state.json: 2 × aws_medialive_channel (stage, live)'],
      ['acme_engine', null, null, null, 'state.json: acme_engine (one)'],
      ['worker', null, null, 'self-run', 'state.json: kubernetes_pod (worker)'],
    ])
    expect(read.leftOut).toEqual([
      { type: 'aws_medialive_multiplex_program_group', why: 'part', count: 1 },
      { type: 'random_password', why: 'part', count: 1 },
      { type: 'kubernetes_namespace', why: 'part', count: 1 },
      { type: 'kubernetes_job', why: 'job', count: 1 },
    ])
    expect(read.elsewhere).toEqual([{ what: 'manifest', count: 1 }])
  })

  it.each([
    ['aws_efs_file_system', 'hashicorp/aws', 'Amazon EFS', 'AWS'],
    ['aws_nat_gateway', 'hashicorp/aws', 'AWS NAT Gateway', 'AWS'],
    ['aws_kms_key', 'hashicorp/aws', 'AWS KMS', 'AWS'],
    ['aws_bedrock_custom_model', 'hashicorp/aws', 'Amazon Bedrock', 'AWS'],
    ['azurerm_firewall', 'hashicorp/azurerm', 'Azure Firewall', 'Azure'],
    ['azurerm_mysql_flexible_server', 'hashicorp/azurerm', 'Azure Database for MySQL', 'Azure'],
    ['azurerm_databricks_workspace', 'hashicorp/azurerm', 'Databricks', 'Azure'],
    ['google_alloydb_cluster', 'hashicorp/google-beta', 'AlloyDB', 'Google Cloud'],
    ['google_vertex_ai_reasoning_engine', 'hashicorp/google', 'Vertex AI', 'Google Cloud'],
    ['oci_database_autonomous_database', 'oracle/oci', 'Oracle Autonomous Database', 'Oracle Cloud'],
    ['ovh_cloud_project_kube', 'ovh/ovh', 'OVH Managed Kubernetes', 'OVHcloud'],
    ['scaleway_rdb_instance', 'scaleway/scaleway', 'Scaleway Managed Database', 'Scaleway'],
    ['digitalocean_database_cluster', 'digitalocean/digitalocean', 'DigitalOcean Managed Databases', 'DigitalOcean'],
    ['hcloud_volume', 'hetznercloud/hcloud', 'Hetzner', 'Hetzner'],
    ['lambdalabs_instance', 'elct9620/lambdalabs', 'Lambda Labs', 'Lambda'],
    ['coreweave_cks_cluster', 'coreweave/coreweave', 'CoreWeave', 'CoreWeave'],
    ['clickhouse_service', 'clickhouse/clickhouse', 'ClickHouse Cloud', 'ClickHouse'],
    ['cockroach_cluster', 'cockroachdb/cockroach', 'CockroachDB Cloud', 'Cockroach Labs'],
    ['grafana_cloud_stack', 'grafana/grafana', 'Grafana Cloud', 'Grafana Labs'],
  ])('%s', (type, provider, product, vendor) => {
    const { entries } = readFile(state(resource(type, 'one', provider)), 'state.json')
    expect(entries.map((entry) => [entry.product?.name, entry.product?.vendor])).toEqual([[product, vendor]])
  })

  it('knows releases by their charts, and takes the name of the module where their own says nothing', () => {
    const module = (address: string, ...resources: readonly object[]) => ({ address, resources })
    const release = (name: string) => resource('helm_release', name, 'hashicorp/helm')
    const text = JSON.stringify({
      ...{ format_version: '1.0', terraform_version: '1.9.0' },
      values: {
        root_module: {
          resources: ['datadog', 'cert_manager', 'kube-prometheus-stack', 'my_qdrant', 'this'].map(release),
          child_modules: [
            module('module.langfuse["hunter2"]', release('this')),
            module('module.stack.module.scorer[0]', release('main')),
            module('module.a[".module.hunter2"', release('default')),
            module('module.b', resource('datadog_monitor', 'errors', 'DataDog/datadog')),
          ],
        },
      },
    })
    const read = readFile(text, 'state.json')
    expect(read.entries.map(({ name, product }) => [name, product?.name ?? null, product?.hosting])).toEqual([
      ['datadog', 'Datadog', 'managed'],
      ['cert_manager', 'cert-manager', 'self-run'],
      ['kube-prometheus-stack', 'Prometheus', 'self-run'],
      ['my_qdrant', null, undefined],
      ['helm_release.this', null, undefined],
      ['langfuse', 'Langfuse', 'self-run'],
      ['scorer', null, undefined],
      ['helm_release.default', null, undefined],
      ['errors', 'Datadog', 'managed'],
    ])
    expect(proposalsOf(read).filter(({ name }) => name === 'Datadog')).toHaveLength(1)
    expect(JSON.stringify(read)).not.toContain('hunter2')
  })

  it('makes one component of twenty buckets, and says how many they are', () => {
    const buckets = Array.from({ length: 20 }, (_, at) => resource('aws_s3_bucket', `bucket${at + 1}`, 'hashicorp/aws'))
    expect(proposalsOf(readFile(state(...buckets), 'state.json'))).toMatchObject([
      { name: 'Amazon S3', named: ['state.json: 20 × aws_s3_bucket (bucket1, bucket2, bucket3 and 17 more)'] },
    ])
    // Instances of one, by count or for_each.
    const instances = buckets.map(() => resource('aws_s3_bucket', 'logs', 'hashicorp/aws'))
    expect(proposalsOf(readFile(state(...instances), 'state.json'))).toMatchObject([{ named: ['state.json: 20 × aws_s3_bucket (logs)'] }])
  })

  it('is read as a shell of Windows writes it', () => {
    const text = state(resource('aws_sqs_queue', 'jobs', 'hashicorp/aws'))
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(entriesOf(bytes, 'state.json')).toEqual([['jobs', 'aws_sqs_queue', 'Amazon SQS']])
  })
})

describe('Kubernetes manifests', () => {
  const MANIFESTS = `# rendered
apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: prod, labels: { team: platform } }
spec:
  template:
    spec:
      initContainers: [{ name: wait, image: redis:7 }]
      containers: [{ name: api, image: acme/api:1 }, { name: proxy, image: envoyproxy/envoy:v1 }]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: feature-db, labels: { owner: amina@acme.co.ke } }
spec: { template: { spec: { containers: [{ image: "docker.io/bitnami/postgresql:16" }] } } }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly-weather }
spec: { jobTemplate: { spec: { template: { spec: { containers: [{ image: acme/weather }] } } } } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: migrate }
---
apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: training }
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: aws-node, namespace: kube-system }
---
apiVersion: v1
kind: Service
metadata: { name: api }
---
apiVersion: v1
kind: Secret
metadata: { name: keys }
data: { key: aHVudGVyMg== }
---
apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { key: value } }
  - { apiVersion: apps/v1, kind: Deployment, metadata: { name: metrics }, spec: { template: { spec: { containers: [{ image: prom/prometheus }] } } } }
`

  it('name workloads by their first container, operators by their kind, owners by their labels', () => {
    const { entries, leftOut } = readFile(MANIFESTS)
    expect(entries.map(({ name, type, product, owner }) => [name, type, product?.name ?? null, owner])).toEqual([
      ['api', 'Deployment', null, { name: 'platform', isTeam: true }],
      ['feature-db', 'StatefulSet', 'Postgres', { name: 'amina', isTeam: false }],
      ['nightly-weather', 'CronJob', null, null],
      ['training', 'RayCluster', 'Ray', null],
      ['metrics', 'Deployment', 'Prometheus', null],
    ])
    expect(leftOut).toEqual([
      { type: 'Job', why: 'job', count: 1 },
      { type: 'DaemonSet', why: 'cluster', count: 1 },
      { type: 'Service', why: 'part', count: 1 },
      { type: 'Secret', why: 'part', count: 1 },
      { type: 'ConfigMap', why: 'part', count: 1 },
    ])
  })

  it('take what items of a typed list are from the list, as the API itself writes them', () => {
    const spec = '{ template: { spec: { containers: [{ image: "bitnami/redis-cluster:7" }] } } }'
    const { entries, leftOut } = readFile(
      `apiVersion: apps/v1\nkind: DeploymentList\nitems:\n  - { metadata: { name: sessions }, spec: ${spec} }\n---\napiVersion: v1\nkind: ServiceList\nitems:\n  - { metadata: { name: front } }\n`,
    )
    expect(entries.map(({ name, type, product }) => [name, type, product?.name])).toEqual([['sessions', 'Deployment', 'Redis']])
    expect(leftOut).toEqual([{ type: 'Service', why: 'part', count: 1 }])
  })

  const manifest = (apiVersion: string, kind: string, name: string, spec = '{}', namespace = 'prod') =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: ${spec}\n`

  it('know operators by group and kind, and offer what they do not know by both', () => {
    const read = readFile(
      [
        manifest('postgresql.cnpg.io/v1', 'Cluster', 'feature-db', '{ instances: 3 }'),
        manifest('postgresql.cnpg.io/v1', 'ScheduledBackup', 'nightly'),
        manifest('minio.min.io/v2', 'Tenant', 'files'),
        manifest('capsule.clastix.io/v1beta2', 'Tenant', 'team-x'),
        manifest('dragonflydb.io/v1alpha1', 'Dragonfly', 'sessions'),
        manifest('temporal.io/v1beta1', 'TemporalCluster', 'flows'),
        manifest('cluster.x-k8s.io/v1beta1', 'Cluster', 'edge-1'),
        manifest('cluster.x-k8s.io/v1beta1', 'Cluster', 'edge-2'),
        manifest('cert-manager.io/v1', 'Certificate', 'web'),
        manifest('gateway.networking.k8s.io/v1', 'HTTPRoute', 'web'),
        manifest('v1', 'ReplicationController', 'front', '{ template: { spec: { containers: [{ image: "redis:7" }] } } }'),
      ].join('---\n'),
    )
    expect(proposalsOf(read).map(({ name, kind, hosting, named }) => [name, kind, hosting, ...named])).toEqual([
      ['Postgres', 'database', 'self-run', 'stack.yaml: Cluster (feature-db)'],
      ['MinIO', 'object-store', 'self-run', 'stack.yaml: Tenant (files)'],
      ['DragonflyDB', 'cache', 'self-run', 'stack.yaml: Dragonfly (sessions)'],
      ['Temporal', 'orchestrator', 'self-run', 'stack.yaml: TemporalCluster (flows)'],
      ['Cluster (cluster.x-k8s.io)', null, null, 'stack.yaml: 2 × Cluster (edge-1, edge-2)'],
      ['Redis', 'cache', 'self-run', 'stack.yaml: ReplicationController (front)'],
    ])
    expect(read.leftOut.map(({ type }) => type)).toEqual(['ScheduledBackup', 'Tenant', 'Certificate', 'HTTPRoute'])
  })

  it('name what Argo CD, Flux and k3s deploy by its chart, and say where it is in other files', () => {
    const read = readFile(
      [
        manifest('argoproj.io/v1alpha1', 'Application', 'traces', '{ source: { chart: langfuse, repoURL: hunter2 } }', 'argocd'),
        manifest('argoproj.io/v1alpha1', 'Application', 'metrics', '{ sources: [{ ref: values }, { chart: kube-prometheus-stack }] }'),
        manifest('argoproj.io/v1alpha1', 'ApplicationSet', 'agents', '{ template: { spec: { source: { chart: datadog } } } }'),
        manifest('argoproj.io/v1alpha1', 'Application', 'shop', '{ source: { path: apps/shop } }'),
        manifest('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'vectors', '{ chart: { spec: { chart: qdrant } } }'),
        manifest('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'own', '{ chart: { spec: { chart: ./charts/acme } } }'),
        manifest('helm.cattle.io/v1', 'HelmChart', 'cache', '{ chart: bitnami/redis, targetNamespace: prod }', 'kube-system'),
        manifest('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', 'infra', '{ path: ./infra }'),
      ].join('---\n'),
    )
    expect(read.entries.map(({ name, type, product }) => [name, type, product?.name, product?.hosting])).toEqual([
      ['traces', 'Application', 'Langfuse', 'self-run'],
      ['metrics', 'Application', 'Prometheus', 'self-run'],
      ['agents', 'ApplicationSet', 'Datadog', 'managed'],
      ['vectors', 'HelmRelease', 'Qdrant', 'self-run'],
      ['own', 'HelmRelease', undefined, undefined],
      ['cache', 'HelmChart', 'Redis', 'self-run'],
    ])
    expect(read.elsewhere).toEqual([{ what: 'application', count: 2 }])
  })
})
