#!/bin/bash
# Installs the Debian packages that the tests need on this machine. May be run again at any time: what is there
# stays as it is. The mail servers are not among them: the testbed installs those into overlays of its own.
set -euo pipefail

packages=(
  iproute2 util-linux mount openssl # the testbed: namespaces, overlays, certificates
  gzip xz-utils zstd bzip2          # rotated logs
  pflogsumm                         # npm run bench compares with it
  chromium fonts-noto-cjk           # the HTML output is looked at in a browser
)

if ! command -v apt-get >/dev/null; then
  echo "install-test-dependencies: needs apt-get (Debian 12 or later)." >&2
  echo "On another system install what corresponds to: ${packages[*]}" >&2
  exit 69
fi

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "All ${#packages[@]} Debian packages that the tests need are installed."
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "install-test-dependencies: needs root to install: ${missing[*]}" >&2
    exit 69
  fi
  as_root=(sudo)
fi

apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 -q "$@"
}
echo "Installing: ${missing[*]}"
apt update
apt install --yes --no-install-recommends "${missing[@]}"
