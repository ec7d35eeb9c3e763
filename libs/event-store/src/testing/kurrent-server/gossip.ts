// Who belongs to the cluster, and who leads it: what clients ask any node before they choose one.
import type { handleUnaryCall } from '@grpc/grpc-js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import type { Node } from './faults.js';

/** A node as the others see it. */
export interface Member {
  readonly node: Node;
  readonly isUp: boolean;
}

/** Tells the members; the first that is up leads. */
export const tellMembers =
  (members: () => readonly Member[]): handleUnaryCall<shared.Empty, gossip.ClusterInfo> =>
  (_call, answer) => {
    const leader = members().find(({ isUp }) => isUp);
    const info = new gossip.ClusterInfo();
    info.setMembersList(members().map((member) => memberInfo(member, member === leader)));
    answer(null, info);
  };

const memberInfo = ({ node, isUp }: Member, leads: boolean): gossip.MemberInfo => {
  const id = new shared.UUID();
  id.setString('00000000-0000-4000-8000-000000000000');
  const endpoint = new gossip.EndPoint();
  endpoint.setAddress(node.host);
  endpoint.setPort(node.port);
  const info = new gossip.MemberInfo();
  const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
  info.setInstanceId(id);
  info.setTimeStamp('0');
  info.setState(leads ? LEADER : FOLLOWER);
  info.setIsAlive(isUp);
  info.setHttpEndPoint(endpoint);
  return info;
};
