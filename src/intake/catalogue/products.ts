// Product names of resources/catalogue/products.txt, embedded so that page and command line need no
// path to it; a test holds the two together. Where they come from and under what licence: NOTICE.md
// beside that file. "# kind layer" heads the names below it, "*" marks those with public source.

export const PRODUCTS = `# - -
1chipML*|Accord.NET*|AdvBox*|Adversarial Robustness Toolkit*|Advertorch*|Aequitas*|agentregistry*|AI Explainability 360 Toolkit*
AI Fairness 360 Toolkit*|Airlock|AIRSEAI*|Airship*|Akri*|ALBERT*|Alcide|Alibaba Cloud Container Registry (ACR)
Alibaba Cloud Serverless Workflow|ALIBI*|Alink*|AllenNLP*|Amazon Elastic Container Registry (ECR)|Angel-ML*|Ansible*|Antrea*
Apache SINGA*|Apache SystemML*|Apache UIMA*|Apache Zookeeper*|APIClarity*|Apolicy|Apollo*|Aqua|ARMO|Artifact Hub*|Aserto*|Athenz*
Atlantis*|Audit AI*|authentik*|Authing*|AutoGen*|AutoGluon*|Aviatrix|AWS Cloud Map|AWS CloudFormation|AX*|Azure Registry|Backstage*
Bank-Vaults*|BeakerX*|BeeAI*|BERT*|BeyondML*|BigDL*|Black Duck|Bloombase|BOSH*|BoTorch*|Bouncy Castle*|Boundary*|bpfman*|Bub*
Buildpacks*|Cadence Workflow*|Candle*|Capsule8|Captum*|Cartography*|Carvel*|Casdoor*|Catalyst*|CatBoost*
CDK for Kubernetes (CDK8s)*|Cedar*|Cerbos*|cert-manager*|CFEngine*|Chainer*|Chainer RL*|Chaitin Tech|Chaterm*|Check Point|Checkov*
Chef Habitat*|Chef Infra*|Chef InSpec*|Chelsio T6 Unified Wire 100GbE Adapters|China Mobile Cloud Cloud-native Application Security
Cilium*|Clair*|CleanRL*|CleverHans*|Cloud Custodian*|CloudARK KubePlus*|Cloudify*|CloudMatos*|Cloudsmith|CloudTTY*|CNI-Genie*|CNTK*
Coach*|Coder*|CodeZero|Colaboratory*|Confidential Containers*|Container Network Interface (CNI)*|ContainerSSH*|Copa*|CoreDNS*
CoreNLP*|Couler*|Cumulus|Curiefense|CyberArk Conjur*|Cyclops*|Dalec*|Dapr*|Data-Prep-Kit*|Datica|Daytona*|DeepCausality*
DeepDetect*|DeepLIFT*|DeepMind Lab*|DeepRec*|DeepSpeech*|DELTA*|DeployHub|Depot|Determined AI*|Devfile*|DevSpace*|DevStream*|Dex*
Differential Privacy Library*|Distr*|Distribution*|Docker Compose*|Dopamine*|Dosec|Dynamic Neural Network Toolkit*|Eclipse Che*
Eclipse Deeplearning4j*|EJBCA Community*|ELI5*|Elyra*|envd*|etcd*|euler*|external-secrets*|FabEdge*|Fabric8 Kubernetes Client*
Fainlearn*|Fairwinds Insights|Falco*|fast.ai*|fastText*|FD.io*|Flair*|Flannel*|Flashlight*|Foolbox*|Foreman*|FOSSA*|FOSSID|Fugue
Gefyra*|GitGuardian|Gitpod|Gluon-NLP*|Goldilocks*|Google Container Registry|Goose*|Gradle Build Tool*|Grafeas*|Grype|Gthulhu*
Guardicore Centra|H2o.ai*|Harbor*|HE Lib*|Helm*|Hexa*|Horizon*|IBM Cloud Container Registry|Idem Project|in-toto*|InterpretML*
IPython*|IREE*|Isovalent|itopia|JFrog Artifactory|JReleaser*|Juju*|Jupyter Notebooks*|k8gb*|kagent*|Kairos*|kaniko*|Kapeta*
Kapitan*|Kashgari*|kbind*|KCL*|Keras*|Keycloak*|Keylime*|KICS*|Kilo*|kiosk*|KitOps*|ko*|Konveyor*|Kosko*|KOTS*|kpt*|Kraken*|Kratix*
Krator*|kubara*|kube-bench*|kube-hunter*|Kube-OVN*|Kube-router*|kube-vip*|Kubean*|KubeArmor*|KubeBrain*|kubectl-mcp-server*
KubeDiagrams*|KubeDL*|KubeEdge*|Kubefirst*|kubefwd*|KubeLinter*|KubeOrbit*|Kubescape*|KubeVela*|KubeVirt*|KubeVPN*|Kubewarden*
KubeZoo*|KUDO*|Kui*|KusionStack*|Kyverno*|Lagoon*|Langchain*|LASER*|Ligato*|LightGBM*|LIME*|LinuxKit*|Lucene*|Lucid*|MAAS*|Mahout*
ManageIQ*|Matano*|Maven*|MediaPipe*|Mesh Infra|Meshery*|Metaflow*|metal3-io*|Metarget*|Mia-Platform|Microcks*|MindMeld*|MindSpore*
mirrord*|Mist.io*|ML.net*|MLFlow*|mlpack*|ModelPack*|Mondoo|Monocole*|Monokle*|MoreSec|Multus*|MXNet*|Nacos*|ncnn*|Netflix Eureka*
Network Service Mesh*|Neural Network Distiller*|Neural Network Libraries*|NeuVector*|Nilearn*|Nirmata Cloud Native Policy Manager
NLP Architect*|NMstate*|Nocalhost*|Notary Project*|Nuage Networks|OAAX*|OAuth2 Proxy*|Okteto*|Omni*|Onepanel*
Open Application Model*|Open Model Initiative*|Open Platform for Enterprise AI (OPEA)*|Open Policy Administration Layer (OPAL)*
Open Policy Agent (OPA)*|Open Policy Containers*|Open Service Broker API*|Open Voice TrustMark*|Open vSwitch*|OpenAI Gym*|OpenAPI*
OpenCV*|OpenFGA*|OpenNLP*|OpenNN*|OpenRun*|OpenSCAP*|OpenSDN*|OpenStack*|OpenTofu*|OpenYurt*|Operator Framework*|ORAS*
Orca Security|ORY Hydra*|OSCAL-COMPASS*|OVN-Kubernetes*|Oxeye|Oxia*|Packer*|PaddlePaddle*|Paladin Cloud*|Paralus*|ParlAI*|Parsec*
Passage|Permify*|Permit.io|Pinniped*|Pipelock*|PixieDust*|Plaid ML*|PlaNet*|Pluto*|Podman*|Podman Desktop*|Polaris*|Polyaxon*
Polynote*|Pomerium*|Porter*|Portshift|PredictionIO*|Prisma Cloud|Project Calico*|Project Syn*|Pulumi*|Puppet*|PyCaret*|PyText*
Pythia*|PyTorch BigGraph*|PyTorch Geometric*|PyTorch Ignite*|PyTorch Lightning*|PyTorchVideo*|Qingteng|Quarkus*|Quay*|RAD Security
Radius*|Raftt|RASA NLU*|Ratify*|Ray*|RBAC Lookup*|RBAC Manager*|Recommenders*|rmarkdown*|Rudder*|Rundeck*|Runme Notebooks*|RWKV*
Ryoma*|Salt Project*|SapientML*|SciKit-learn*|Score*|Scribe Security Platform|SDC*|SEAL*|sealer*|secureCodeBox*|SEED RL*
Serverless Workflow*|ServiceComb*|ShaderNN*|SHAP*|Shifu*|Shipwright*|Shogun*|SignServer Community*|sigstore*|Skaffold*|Skater*
SlimToolkit*|Snyk|Sonatype*|Sonnet*|Sonobuoy*|SOPS*|spaCy*|Spark-NLP*|Spegel*|Spiderpool*|SPIFFE*|SPIRE*|Spyderbat|Squash*|sso*
Stable Baselines*|Stacker*|StackHawk|StackRox*|Stencila*|Streamlit*|Submariner*|SuperEdge*|Syft|Sysdig Secure|Tanka*|Teleport*
Telepresence*|Teller*|Tensor Security|Tensorflow*|TensorFlow Privacy*|Terraform*|Terranetes*|Terrascan*|Tesseral*|Tetragon*
TF Encrypted*|The Update Framework (TUF)*|ThreatMapper*|Tigera|Tilt*|Tinkerbell*|Tokenetes*|Topaz*|Tracee*|Transformers*
TransmogrifAI*|TreeInterpreter*|Trend Micro Cloud One|Trivy*|TVM*|Updatecli*|vArmor*|Vault*|Veinmind Tools*
Visual Studio Code Kubernetes Tools*|VMware Application Catalog|VMware NSX|VMware vSphere|Vowpal Wabbit*|WhiteSource
X-DeepLearning*|xLearn*|Xline*|XLM*|XOAP|xRegistry*|yoke*|YouTokenToMe*|ZenML*|Zettaset|Zitadel*|zot*
# - compute
Apache Ambari*|Apache Bahir*|Apache Ranger*|Apache Toree*|Axolotl*|CANN*|CubeSandbox*|DeepSpeed*|e2b*|Elastic Deep Learning (EDL)*
Generic Neural Elastic Search (GNES)*|genie*|Horovod*|Hyperopt*|Kubeflow Katib*|Kubeflow Model Registry|Kubeflow MPI Operator*
Kubeflow Training Operator*|Kyverno-JSON*|Livy*|LlamaFactory*|Megatron-LM*|Nauta*|NCCL*|OPA/Gatekeeper*|OPEA*|Open MPI
Open Voice Interoperability*|OpenShift*|Optuna*|Pytorch DistributedDataParallel (DDP)*|SOAJS*|sparklyr*|Stacklock Minder*
Tensorflow Distributed|Torchx|Triton*|Unsloth*|verl*
# - data
Afi.ai|Alibaba Cloud File Storage|Alibaba Cloud File Storage CPFS|Alluxio*|Amazon Elastic Block Store (EBS)|Amundsen*|Apache Drill*
Apache Druid*|Apache Flink*|Apache HBase*|Apache Hive*|Apache Iceberg*|Apache ORC*|Apache Pinot*|Apache Zeppelin*|AresDB*|Arrikto
Arrow*|Avro*|Azure Disk Storage|Bitol*|bokeh*|Carbon*|Carina*|Ceph*|CKAN*|CloudCasa by Catalogic Software
Community Data License Agreement (CDLA)*|Commvault|Container Storage Interface (CSI)*|CubeFS*|Curve*|Curvine*
D3 (Data-Driven Documents)*|dash*|DataCore Puls8|DataHub*|Datashim*|DatenLord*|Datera|deck.gl*|Dell EMC|Delta Lake*|Diamanti
Docarray*|Docling*|dotmesh*|Dragonfly*|DriveScale|DVC*|ecco*|Egeria*|ExponTech|Facets*|FastTrackML*|FEAST*|Gluster*
Google Persistent Disk|Gravitino*|great_expectations*|Hadoop HDFS*|Hawq*|Hitachi|HPE Storage|Huawei|Hudi*|HugeGraph*|HwameiStor*
IBM Storage|INFINIDAT|InfluxDB*|InfoScale for Kubernetes|Inspur Storage|IOMesh|Ionir|JanusGraph*|JuiceFS*|K8up*|Kanister*|Kasten
Kubeflow Notebooks*|Kubeflow Spark Operator|LakeSoul*|LINSTOR*|Longhorn*|marimo*|Marquez*|Mathesar*|Memcached*|Metabase*|MinIO*
MooseFS*|NetApp|NoKV*|Nutanix Data Services for Kubernetes (NDK)|Ondat|OpenBytes*|OpenDataology*|OpenEBS*|OpenIO*|OpenLineage*
pandas*|Parquet*|Pengyun Network|Pilosa*|Piraeus Datastore*|Portworx|Project Jupyter*|Pure Storage|PyTorch|QingStor|Quilt Data*
Qumulo|Quobyte|RCloud*|redash*|Robin Systems|Rook*|SandStone|Sangfor EDS|ScaleFlash|Scality RING|ScyllaDB*|seaborn*|Simplyblock
snorkel*|Soda Foundation*|SQLFlow*|Stash by AppsCode*|StorPool|Superset*|Swift*|TensorBoard*|TensorFlow*|Trilio|Trino*
Triton Object Storage*|Unity Catalog*|VEARCH*|Velero*|Vespa*|Vineyard*|Vortex*|whylogs*|XGBoost*|XSKY|YRCloudFile|Zenko*
# - serving
Aeraki Mesh*|Agent Development Kit*|Agent2agent*|Agno*|Akamas|Algorithmia|Alibaba Cloud Function Compute
Alibaba Cloud Serverless App Engine|Apache AGE*|Apache bRPC*|Apache Camel K*|Apache OpenServerless*|Apache OpenWhisk*
Apache Thrift*|AppScale*|Architect*|Astron Agent*|Autogen*|AWS App Mesh|AWS Lambda|AWS Server Application Model (SAM)*
Azure Functions*|Baidu Cloud Function Compute|BMC Helix|Browser Use*|Bucket|Bucketeer*|CAMEL*|cast.ai|Catalyst by Zoho|Chalice*
Chaos Mesh*|Chaos Toolkit*|Chaosblade*|chaoskube*|ChaosMeta|Cloud Native Landscape*|Cloudflare Workers|CloudPilot AI|CloudWeGo*
CloudZero|Composio*|Connect RPC*|Consul*|ControlTheory|Crew AI*|Dashbird|DevCycle|Dify*|Direktiv*|Dubbo*|EaseMesh*|Easy-Ngo*
Encore*|EventMesh*|FalkorDB*|FeatureHub*|Firecrawl*|Fission*|Flagsmith*|Flipt*|Flogo*|Flomesh Service Mesh (FSM)*|Glasnostic
Gloo Mesh|GO Feature Flag*|go-zero*|gocrane*|GoFr*|Google Cloud Run|Granulate|Gremlin|greymatter.io|gRPC*|Guardrails AI*|Guidance*
Hasura GraphQL Engine*|Hatchet*|Haystack*|Huawei FunctionStage|IBM Cloud Code Engine|IBM Cloud Functions|IBM Turbonomic|Infracost*
Inngest*|Instructor*|Istio*|Jina Reader*|Karpenter*|Kmesh*|Knix*|Koyeb|kratos*|Krkn*|Kruize*|Kubecost*|KubeElasti*|Kubeinvaders*
Kubex|Kuma*|LangChain*|LangGraph*|LaunchDarkly|Layotto*|Linkerd*|Litmus*|LlamaIndex*|LLM Guard*|LMQL*|Lumigo|Mem0*|Merbridge*
Midway Serverless*|Modelcontextprotocol*|mPLAT|NeMo Guardrails*|Netlify Functions|Nimbella|Nitric*|Node Lambda*|nOps*|Nuclio*
Nuweba|Open Service Mesh*|OpenCost*|OpenFaaS*|OpenFeature*|OpenSergo*|Opsani|Oracle Functions|Outlines*|PerfectScale by DoiT
PipelineAI*|Platform9 Elastic Machine Pool|PowerfulSeal*|Prisma Cloud by Palo Alto Networks|Protego|PubNub Functions|Pydantic AI*
ScaleOps|SCAR*|Second State Functions|Sedai|Selenium Grid*|Semantic Kernel*|Sermant*|Serverless*|Service Mesh Interface (SMI)*
Service Mesh Performance*|Sigma|Slime*|SlimFaaS*|Smolagents*|SOFARPC*|Sparta*|Split|Spot.io|Spring Cloud Function*|SRPC*|SST*
Stackery|Standard Library|Stateful Functions*|steadybit|StormForge|Strands*|TARS*|Temporal*|Tencent Cloud Serverless Cloud Function
Tetrate Service Bridge (TSB)|Threat Stack|Thundra|TRaaS HAS|Traefik Mesh*|Twilio Functions|txtai*|Unleash*|Unstructured*|vamp.io
Vercel|Webiny*|Zesty
# ci -
Agola*|Akuity|Appveyor|Argo*|AWS CodePipeline|Azure Pipelines|Bamboo|Brigade*|Buildkite|Bunnyshell|Bytebase*|CAEPE|Cartographer*
CircleCI|Cloud 66 Skycap|Cloudbees Codeship|Codefresh|Concourse*|Devtron*|Flagger*|Flux*|Fortio*|GitHub Actions|GitLab*|Gitness*
GoCD*|Google Cloud Build|Harness.io|Helmwave*|HyScale*|Jenkins*|JenkinsX*|k6*|Keploy*|Keptn*|Kube-burner*|Liquibase*|Mergify
MockServer*|Northflank|Octopus Deploy|Omnistrate (member)|OpenChoreo*|OpenGitOps*|OpenKruise*|OpsMx|Ortelius*|Ozone|PipeCD*|Razee*
Screwdriver*|Semaphore|Spacelift|Spinnaker*|TeamCity|Tekton*|Terramate*|Testkube*|Travis CI*|werf*|Woodpecker CI*|XL Deploy|Zuul*
# ci compute
BentoML*|Kubeflow Pipelines*|Mlflow*|MLRun*|TensorFlow Extended (TFX)*
# containers compute
bootc*|composefs*|containerd*|CRI-O*|Firecracker*|gVisor*|Hyperlight*|Inclavare Containers*|Interlink*|iSulad*|Kata Containers*
Krustlet*|Kuasar*|Lima*|lxd*|Podman Container Tools*|rkt*|runc*|Singularity*|SmartOS*|StratoVirt*|Sysbox*|urunc*|Virtual Kubelet*
WasmEdge Runtime*|youki*
# containers serving
Akka*|Application Platform for LKE*|Atomist|Choreo|Clever Cloud|Cloud Foundry Application Runtime*|Heroku|JHipster*|Kubero*|Kyma*
No Code*|PaaSTA*|Platform.sh|Portainer*|Salad|Scalingo|Sogou C++ Workflow*|Tsuru*|YellowDog
# database data
Apache CarbonData*|Apache Hadoop*|Apache Ignite*|ArangoDB*|BigchainDB*|Cassandra*|ClickHouse*|CloudNativePG*|CockroachDB*
Couchbase*|CouchDB*|Crate.io*|Crunchy Postgres Operator*|Databend*|Dgraph*|Doris*|DragonflyDB*|Druid*|EDB*|Endee*|Epsilla*
FoundationDB*|GraphScope*|GreptimeDB*|Hazelcast IMDG*|IBM Db2|iguazio|Infinispan*|InterSystems IRIS Data Platform
KubeBlocks by ApeCloud*|KubeDB by AppsCode*|MariaDB*|Microsoft SQL Server|MogDB|MongoDB*|Multigres*|MySQL*|NebulaGraph*|Neo4j*
NuoDB|OceanBase*|OpenEverest*|openGauss*|openGemini*|Oracle AI Database|OrientDB*|PanWeiDB|Percona Server for MySQL*|PolarDB*
Postgres*|PostgreSQL*|Presto*|Qdrant*|Qubole|Redis*|RethinkDB*|SAP HANA|ScalarDB*|SchemaHero*|Scylla*|Seata*|ShardingSphere*
SingleStore|Snowflake|Software AG|SpiceDB*|StarRocks*|Stolon*|Supabase*|Tarantool*|TDengine*|TiDB*|TiKV*|Timescale*|Uqbar|Vald*
Valkey*|Vertica|Vitess*|VoltDB|Weaviate*|XTDB*|YDB*|Yellowbrick|YugabyteDB*
# eval compute
lm-evaluation-harness*|opencompass*
# eval serving
Agent Evaluation*|DeepEval*|Promptfoo*|Ragas*|TruLens*
# feature-store data
Feast*|Feathr*|Featuretools*|OpenMLDB*|tsfresh*
# gateway compute
Agentgateway*|Envoy-ai-gateway*|MCP Gateway Registry*
# gateway serving
3Scale*|Akana|APIOAK*|APISIX*|AVAP|Avi Networks|Azure API Management*|BFE*|BunkerWeb*|Caddy*|Citrix ADC (formerly NetScaler ADC)
Contour*|Easegress*|Emissary-Ingress*|EnRoute OneStep Ingress*|Envoy*|Envoy Gateway*|F5|Gloo*|Gravitee.io*|Hango*|HAProxy*|Higress*
Inlets*|Kgateway*|Kong*|KrakenD*|Kuadrant*|KubeGateway*|Kusk Gateway*|LoxiLB*|Lunar.dev*|Membrane*|MetalLB*|MOSN*|MuleSoft*
Netflix Zuul*|NGINX*|ngrok*|OpenELB*|OpenResty*|Pipy*|Reactive Interaction Gateway*|Sangfor CNAD|Sentinel*|Skipper*|Snapt Nova
STUNner*|Tengine*|Traefik*|Tyk*|WSO2 API Microgateway*
# kubernetes compute
Accordion|AKS Engine for Azure Stack|Alauda Container Platform (ACP)|Alibaba Cloud Container Service for Kubernetes
Amazon Elastic Container Service for Kubernetes (EKS)|Amazon Elastic Kubernetes Service Anywhere (Amazon EKS Anywhere)*
Amazon Elastic Kubernetes Service Distro (Amazon EKS-D)*|Arcfra Kubernetes Engine|ARDC Nectar Research Cloud Magnum Service
Aruba Managed Kubernetes|ASUS Cloud Infra|Avisi AME|Azure Kubernetes Service (AKS)|Baidu Cloud Container Engine
BoCloud BeyondContainer|Breqwatr BKS|Canonical Charmed Kubernetes*|Canonical Kubernetes|CARS TaiChu|Catalyst Kubernetes Service*
China Mobile KCS|Civo Kubernetes|CloudLink-CMP|Clush Kube|Cocktail Cloud|Conoa Proact Managed Container Platform
Control Plane Managed Kubernetes|Coredge Kubernetes Platform|CoreWeave Kubernetes Service (CKS)|Cubex|Cybozu Kubernetes Engine*
CYSO Managed Kubernetes|DaoCloud Enterprise|Desktop Kubernetes*|DG-i Kubernetes Platform|Diamanti Kubernetes Engine
DigitalOcean Kubernetes|EasyStack Kubernetes Service (EKS)|Elastisys Welkin® based on Cluster API
Elastisys Welkin® based on Kubespray*|Elastx Private Kubernetes|Ericsson Cloud Container Distribution
Exoscale Scalable Kubernetes Service|Flatcar Container Linux*|Gardener*|Gcore Managed Kubernetes|Giant Swarm Managed Kubernetes*
GienTech Container Cloud Platform (GTCP)|Google Kubernetes Engine (GKE)|Hikube|HPE Enterprise Kubernetes Platform (HKS)
HPE Ezmeral Runtime Enterprise|Huawei Cloud Container Engine (CCE)|IBM Cloud Kubernetes Service|IONOS Cloud Managed Kubernetes|K3k*
k3s*|kind*|kOps*|Kubeasz*|KubeClipper*|Kubekey*|KubeOps|Kubermatic KubeOne*|Kubermatic Kubernetes Platform*
Kubernetes - The Easier Way*|KubeService Stack|Kubesphere*|Kubespray*|Kublr|kURL*|kwok*|Leaseweb Managed Kubernetes
Linode Kubernetes Engine|Metal Stack Cloud Kubernetes|MicroK8s*|minikube*|Mirantis Kubernetes Engine|mogenius Kubernetes Platform
MSAP.ai|NETWAYS Managed Kubernetes|NHN Kubernetes Service (NKS)|NKD - NestOS Kubernetes Deployer*|Nutanix Kubernetes Platform (NKP)
OKESTRO VIOLA|OpenNebula Elastic Kubernetes Service (OneKS)|Oracle Cloud Native Environment*|Oracle Kubernetes Engine (OKE)|Orka
ORKESTRIX|ORKESTRIX mK8s (QKS)|OVH Managed Kubernetes Service|Palette|Platform9 Managed Kubernetes|Plural*
plusserver Kubernetes Engine (PSKE)|Previder Kubernetes Engine|QingCloud Kubernetes Engine (QKE)|Quantum Kubernetes Service (QKS)
Rafay|Rancher Kubernetes*|Red Hat Build of Microshift*|Red Hat OpenShift*|Red Hat OpenShift Dedicated
Red Hat OpenShift on IBM Cloud|RKE2*|Samsung Kubernetes Engine (SKE)|SAP Certified Gardener|Scaleway Kubernetes Kapsule|SECloudit
Shturval|Sidero Talos Linux*|SIGHUP Distribution*|SoftBank Infrinia AI Cloud OS|STACKIT Kubernetes Engine|StarlingX*
Swisscom Kubernetes Service|Switch Cloud Kubernetes (SCK)|SysEleven MetaKube|Talos Linux|Tarook*
Tata Communications Vayu Kubernetes Service|Tencent Kubernetes Engine (TKE)|teuto.net Managed Kubernetes|Typhoon*
UpCloud Managed Kubernetes|vCluster*|Viettel AI Platform|Viettel Kubernetes Engine|VMware Tanzu Kubernetes Grid
VMware vSphere Kubernetes Service|Volcengine Kubernetes Engine|Vultr Kubernetes Engine|Whitestack WhiteMist
Wind River Studio Cloud Platform*|WKS - Wiit Kubernetes Service|ZTE TECS OpenPalette
# labelling data
Computer Vision Annotation Tool (CVAT)*|doccano*|Label Studio*|Labelbox*|LabelImg*|Semantic Segmentation Editor*
Visual Object Tagging Tool (VoTT)*
# model-self-hosted serving
AIBrix*|Arks*|KAITO*|KServe*|llama.cpp*|llm-d*|llmaz*|OpenVINO*|RBG*|Seldon*|SGLang*|text-generation-inference (TGI)*|vLLM*
Volcano Kthena*
# observability serving
Alibaba Cloud Application Real-Time Service|Alibaba Cloud Log Service|Amazon CloudWatch|Anteon*|AppDynamics
Application High Availability Service|Applications Manager|AppNeta|AppOptics|AppSignal|Argonix|Aspecto|Aternity|Azure Monitor
Beats*|Blue Matador|Botkube*|Bronto|Catchpoint|Causely|Centreon*|Checkmk*|Chronosphere|Cloudwise Synthetic Monitoring|Coroot*
Cortex*|Dash0|DataBuff*|Datadog|DataSet|Deepchecks*|DeepFlow*|Develocity|DX O2 by Broadcom|Dynatrace|EaseAgent*|Edge Delta|Elastic*
Elastic APM*|ElastiFlow|Embrace*|Epsagon|Falcon*|Flowmill|Fonio*|Foresight|Gonzo*|Google Stackdriver|Grafana*|Grafana Loki*
Grafana Mimir*|Grafana Pyroscope*|Grafana Tempo*|Graphite*|Graylog*|groundcover|Guance Cloud|harmonycloud*|Headlamp*|Helios
HertzBeat*|HolmesGPT*|Honeybadger|Honeycomb|HUATUO*|Hubble*|Humio|Icinga*|InfluxData*|Influxdb*|Inspektor Gadget*|Instana|IronDB
Jaeger*|K8sGPT*|Keep*|Kepler*|Kiali*|Kloudfuse (member)|KubeReport*|Kuberhealthy*|KubeSkoop*|Kubetail*|Kunobi|Langfuse*|Last9
Lightrun|LightStep|LinDB*|Loggie*|Logging Operator (Kube Logging)*|Loggly|LogicMonitor|Logiq|Logz.io|M3*|Mackerel|Mermin*|Mezmo
Micrometer*|Middleware|Monocle*|Nagios*|Netdata*|Netis*|NetObserv*|New Relic|NexClipper*|Nightingale*|NodeSource|Odigos*|Okahu
Oodle AI|OpenLIT*|OpenLLMetry*|OpenMetrics*|OpenObserve*|OpenSearch*|OpenTelemetry*|OpenTracing*|OpenTSDB*|OverOps|Pandora2.0
Parseable*|Perses*|Pinpoint*|Pixie*|Prometheus*|Quickwit*|Radar*|Replex|Rizhiyi|Rookout|Sematext|Sensu*|Sentry*|ServiceRadar*
Sidekick*|SigLens*|SignalFX|Skooner*|SkyWalking*|SOFATracer*|Sosivio|Splunk|Spring Cloud Sleuth*|StackState|Sumo Logic|sysdig*
TelemetryHub by Scout APM|Tencent Cloud Log Service|Thanos*|Tingyun|TRaaS BOS|Tracetest*|Trickster*|Trink.io|Trulens*|unryo|Vector*
VictoriaMetrics*|Virtasant|VMware Aria Operations for Applications|VMware Tanzu CloudHealth|Volcano Engine APMPlus
Volcano Engine VMP|Weight and Biases (wandb)*|WhaTap|Zabbix*|Zipkin*
# orchestrator compute
agent-sandbox*|Agones*|Amazon Elastic Container Service (ECS)|Apache Mesos*|Armada*|Azure Service Fabric*|Backend.AI*|Capsule*
China Mobile Cloud CNP|China Mobile Panji PaaS Platform|Clusternet*|Clusterpedia*|CoHDI*|Cozystack*|Crossplane*|Docker Swarm*
DolphinScheduler*|Eraser*|Fluid*|Godel-Scheduler*|HAMi*|iSSCloud|k0rdent*|k0s*|KAI Scheduler*|Karmada*|Katalyst*|kcp*|KEDA*|Kestra*
Knative*|Koordinator*|kube-green*|kube-rs*|KubeAdmiral*|KubeFleet*|Kubeflow*|Kuberay*|Kubernetes*|KubeSlice*|KubeStellar*|Kueue*
Kured*|LeaderWorkerSet*|Nivida NeMo*|Nomad*|Open Cluster Management*|OpenFunction*|OpenNebula*|OpenSandbox*|Prefect*
Serverless Devs*|Slurm*|StackStorm*|SuperPlane*|Upbound (member)|Volcano*|wasmCloud*|Yunikorn*
# orchestrator data
Analytics Zoo*|Apache Oozie*|Artigraph*|DAGSTER*|PiFlow*|Tekton Pipelines*|TPOT*
# stream data
Amazon Kinesis|Apache NiFi*|Apache RocketMQ*|Apache Spark*|Apache Storm*|Apache StreamPipes*|Apicurio Registry*|ArkFlow*|AutoMQ*
Azure Event Hubs|Beam*|Brooklin*|CDEvents*|CloudEvents*|Clush EduPlace|deepstream*|Drasi*|EMQX*|faust*|Flink*|Fluentd*|Fluvio*
GlassFlow*|Google Cloud Dataflow|Kafka*|KubeMQ*|Lightbend|Logstash*|Memphis*|NATS*|NNStreamer*|Numaflow*|OpenMessaging*|Pachyderm*
Pravega*|PREFECT*|Pulsar*|RabbitMQ*|Redpanda*|Samza*|SeaTunnel*|Siddhi*|Strimzi*|Talend Data Streams|Tremor*|uReplicator*|userver*
# vector-store serving
Chroma*|LanceDB*|marqo*|Milvus*|pgvector*
`
