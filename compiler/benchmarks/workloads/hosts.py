#!/usr/bin/env python3
"""User data in the files that people write it in.

    hosts.py mixed OUT N            N files in OUT: Terraform, YAML, TOML and code, half of them without user data
    hosts.py placeholders OUT N     one template with N placeholders, and N directives around lines
    hosts.py documents OUT N        one YAML file with N documents, each with user data
    hosts.py tfstate OUT BYTES      one Terraform state of so many bytes, with the user data of one instance in Base64
"""
import base64
import json
import os
import sys

from fleet import doc

TERRAFORM = '''resource "aws_launch_template" "nodes_{i}" {{
  name_prefix = "nodes-{i}"
  image_id    = data.aws_ssm_parameter.bottlerocket.value
  user_data   = base64encode(<<-EOT
{body}
  EOT
  )
}}
'''
OTHER_TERRAFORM = '''resource "aws_security_group_rule" "rule_{i}_{j}" {{
  type              = "ingress"
  from_port         = {j}
  to_port           = {j}
  protocol          = "tcp"
  cidr_blocks       = ["10.{j}.0.0/16"]
  security_group_id = aws_security_group.cluster.id
}}
'''
KARPENTER = '''apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: nodes-{i}
spec:
  amiSelectorTerms:
    - alias: bottlerocket@v1.50.0
  userData: |
{body}
'''
OTHER_YAML = '''apiVersion: v1
kind: Service
metadata:
  name: service-{i}-{j}
spec:
  selector:
    app: app-{i}
  ports:
    - port: {j}
      targetPort: {j}
---
'''
TYPESCRIPT = '''import {{ UserData }} from "aws-cdk-lib/aws-ec2";

export const userData{i} = UserData.custom(`
{body}
`);
'''
OTHER_TYPESCRIPT = '''export function handler{j}(event: {{ name: string }}): string {{
  const parts = event.name.split("-");
  return `${{parts[0]}}:${{parts.length}}:{i}`;
}}

'''
PYPROJECT = '''[project]
name = "package-{i}"
version = "1.0.{i}"
dependencies = ["boto3>=1.{i}", "pyyaml"]

[tool.ruff]
line-length = 120
select = ["E", "F", "I", "UP"]

[tool.pytest.ini_options]
testpaths = ["tests"]
'''


def indented(text, by):
    return "".join(f"{' ' * by}{line}\n" if line else "\n" for line in text.splitlines()).rstrip("\n")


def mixed(i):
    """The extension and the text of a file: of each language one with and one without user data, each of about 2 KB."""
    body = doc(i)
    return [
        ("tf", lambda: TERRAFORM.format(i=i, body=indented(body, 4))),
        ("tf", lambda: "\n".join(OTHER_TERRAFORM.format(i=i, j=j) for j in range(8))),
        ("yaml", lambda: KARPENTER.format(i=i, body=indented(body, 4))),
        ("yaml", lambda: "".join(OTHER_YAML.format(i=i, j=j) for j in range(1, 15))),
        ("toml", lambda: body),
        ("toml", lambda: PYPROJECT.format(i=i)),
        ("ts", lambda: TYPESCRIPT.format(i=i, body=body)),
        ("ts", lambda: "".join(OTHER_TYPESCRIPT.format(i=i, j=j) for j in range(14))),
    ][i % 8]


def placeholders(count):
    labels = "".join(f'%{{ if label_{i} }}\n"example.com/label-{i}" = "${{value_{i}}}"\n%{{ endif }}\n' for i in range(count))
    return f'[settings.kubernetes]\ncluster-name = "${{name}}"\n\n[settings.kubernetes.node-labels]\n{labels}'


def tfstate(size):
    def instance(i, data):
        return {"mode": "managed", "type": "aws_instance", "name": f"node_{i}", "instances": [{"attributes": {
            "ami": "ami-0123456789abcdef0", "arn": f"arn:aws:ec2:us-east-1:123456789012:instance/i-{i:017x}", "user_data_base64": data,
            "tags": {"Name": f"node-{i}", "Owner": "platform"}, "private_ip": f"10.{i >> 16 & 255}.{i >> 8 & 255}.{i & 255}"}}]}

    one = len(json.dumps(instance(0, None), indent=2))
    count = max(2, size // one)
    data = base64.b64encode(doc(0).encode()).decode()
    return json.dumps({"version": 4, "terraform_version": "1.9.0", "resources": [instance(i, data if i == count // 2 else None) for i in range(count)]}, indent=2)


def write(path, text):
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def main(kind, out, count):
    match kind:
        case "mixed":
            for i in range(count):
                extension, text = mixed(i)
                folder = os.path.join(out, f"part-{i // 100:03d}")
                os.makedirs(folder, exist_ok=True)
                write(os.path.join(folder, f"file-{i:05d}.{extension}"), text())
        case "placeholders":
            write(out, placeholders(count))
        case "documents":
            write(out, "---\n".join(KARPENTER.format(i=i, body=indented(doc(i), 4)) for i in range(count)))
        case "tfstate":
            write(out, tfstate(count))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
