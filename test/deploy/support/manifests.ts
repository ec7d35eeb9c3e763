// What deploy/ holds, parsed: the rendered manifests of Kubernetes and the Compose file, with what the rules look at.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export const DEPLOY = join(import.meta.dirname, '../../../deploy');

/** Text of a file of deploy/. */
export const textOf = (...path: readonly string[]): string => readFileSync(join(DEPLOY, ...path), 'utf8');

export type Labels = Readonly<Record<string, string>>;

/** Which pods: all of the labels, all of the expressions. Empty is every pod. */
export interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly { readonly key: string; readonly operator: string; readonly values: string[] }[];
}

/** A variable of a container. */
export interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef?: { readonly name: string; readonly key: string } };
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly env: readonly Variable[];
  readonly envFrom: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly startupProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly lifecycle?: { readonly preStop: { readonly sleep: { readonly seconds: number } } };
  readonly resources?: { readonly requests?: Labels; readonly limits?: Labels };
  readonly securityContext?: {
    readonly allowPrivilegeEscalation?: boolean;
    readonly readOnlyRootFilesystem?: boolean;
    readonly capabilities?: { readonly drop?: readonly string[] };
  };
}

export interface PodTemplate {
  readonly metadata: { readonly labels: Labels };
  readonly spec: {
    readonly automountServiceAccountToken?: boolean;
    readonly serviceAccountName?: string;
    readonly terminationGracePeriodSeconds?: number;
    readonly securityContext?: {
      readonly runAsNonRoot?: boolean;
      readonly runAsUser?: number;
      readonly seccompProfile?: { readonly type: string };
    };
    readonly topologySpreadConstraints?: readonly { readonly labelSelector: Selector }[];
    readonly containers: readonly Container[];
    readonly initContainers?: readonly Container[];
  };
}

/** Who is spoken with, and on which ports. */
export interface Edge {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports: readonly { readonly protocol: string; readonly port: number | string }[];
}

interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string };
}

/** An object of Kubernetes, as far as the rules look. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly data?: Labels;
  readonly spec: {
    readonly selector?: Selector & Labels;
    readonly template: PodTemplate;
    readonly podSelector: Selector;
    readonly policyTypes: readonly string[];
    readonly ingress?: readonly Edge[];
    readonly egress?: readonly Edge[];
    readonly ports: readonly { readonly name: string; readonly port: number; readonly targetPort?: string }[];
    readonly scaleTargetRef: { readonly kind: string; readonly name: string };
    readonly minReplicas: number;
    readonly maxReplicas: number;
    readonly metrics?: readonly unknown[];
    readonly rules: readonly { readonly http: { readonly paths: readonly IngressPath[] } }[];
  };
}

interface IngressPath {
  readonly path: string;
  readonly backend: { readonly service: { readonly name: string; readonly port: { readonly name: string } } };
}

/** The overlays that were rendered. */
export const OVERLAYS = readdirSync(join(DEPLOY, 'kubernetes/rendered')).map((file) => file.replace('.yaml', ''));

/** Every object of a rendered overlay. */
export const manifestsOf = (overlay: string): readonly Manifest[] =>
  parseAllDocuments(textOf('kubernetes/rendered', `${overlay}.yaml`)).map((document) => {
    if (document.errors.length > 0) throw new Error(`${overlay}: ${document.errors[0]?.message}`);
    return document.toJS() as Manifest;
  });

/** Whether pods with these labels are meant. */
export const selects = ({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean =>
  Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
  matchExpressions.every(
    ({ key, operator, values }) => operator === 'In' && labels[key] !== undefined && values.includes(labels[key]),
  );

/** A service of the Compose file. */
export interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly user?: string;
  readonly environment: Labels;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly stop_grace_period?: string;
  readonly healthcheck?: { readonly disable?: boolean };
}

/** The Compose file, its merges carried out. */
export const compose = (): {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: unknown;
} => parse(textOf('compose.yaml'), { merge: true }) as ReturnType<typeof compose>;
