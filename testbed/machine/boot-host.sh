#!/bin/bash
# First process of a host (pid 1 of its PID namespace): gives it /proc, /run, /dev and its name, then waits.
# It ends when its standard input closes, and every process of the host ends with it.
# usage: boot-host.sh ROOT HOST-NAME
set -e
root=$1
# /proc is still the one of the namespace outside: the pid by which the outside can enter
read -r pid _ </proc/self/stat
hostname "$2"
mount -t proc proc "$root/proc"
mount -t tmpfs run "$root/run"
mkdir -p "$root/run/lock"
mount -t tmpfs -o mode=755 dev "$root/dev"
for device in null zero full random urandom tty; do
  [ -e "/dev/$device" ] || continue
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"
ln -s /proc/self/fd/1 "$root/dev/stdout"
ln -s /proc/self/fd/2 "$root/dev/stderr"
mkdir -p -m 1777 "$root/dev/shm"
# said from inside: whoever enters before the chroot would work on the machine's own files
exec chroot "$root" /bin/bash -c 'echo "ready $1"; read -r _' bash "$pid"
