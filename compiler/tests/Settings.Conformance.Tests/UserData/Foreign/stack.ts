const userData = ec2.UserData.custom([
  '[settings.kubernetes]',
  `cluster-name = "${cluster.clusterName}"`,
  `max-pods = ${maxPods}`,
].join('\n'));

export const template = new ec2.LaunchTemplate(this, 'Workers', { userData });
