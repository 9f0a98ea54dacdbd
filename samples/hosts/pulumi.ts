// Templates with values, with their indentation and without.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import dedent from "dedent";

const image = aws.ssm.getParameterOutput({ name: "/aws/service/bottlerocket/aws-k8s-1.31/x86_64/1.50.0/image_id" });

const workers = new aws.ec2.LaunchTemplate("workers", {
  imageId: image.value,
  userData: pulumi.interpolate`[settings.kubernetes]
cluster-name = "${cluster.name.apply((name) => `${name}-${"a}"}`)}"
max-pods = ${cluster.version === "1.31" ? 20 : 30}
log-level = "high"
${extra}
`.apply((text) => Buffer.from(text).toString("base64")),
});

const summed = "[settings.kernel]\n" +
  "lockdown = \"none\"\n" + // nothing
  'modprobe = "\u0061"\n';

const dedented = dedent`
    [settings.motd-of-the-day]
      text = "one \`two\` \${three}"
    [settings.host-containers.admin]
      enabled = "yes"
`;

function describe(element: string) {
  return `<a href="settings.html">
    settings = { ${element ? `"[settings.kernel]"` : "settings.kernel"} }
  </a>`;
}
