// Fails, cuts short or kills at one call of the program into the C library, out of those that touch its files and streams.
// Preloaded before the native program, which calls the C library for all of them; what the runtime does with other files is
// left alone. It works without rights and without a debugger. tools/check-faults.py gives, in the environment:
//
//   FAULT_ROOT   the folder whose files count, and in which the program works; descriptors 0 to 2 count, too
//   FAULT_LOG    a file that gets a line "NUMBER CALL PATH-OR-DESCRIPTOR" for each call that counts, in the order of their numbers
//   FAULT_AT     the number of the call to fail; none for a run that only counts
//   FAULT_ERROR  the system's number of the error; "kill" to end the program there, "short" to read or write less than asked
//   FAULT_STAYS  set when all later calls fail, too, as on a disk that is full or gone
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define DESCRIPTORS 4096

// Shared with what is between fork and exec, whose calls count as well.
static atomic_int *calls;
static atomic_char counts[DESCRIPTORS];
static const char *root;
static size_t root_length;
static int log_file = -1, at, number, kills, shortens, stays;

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) _exit(99);
  return found;
}

__attribute__((constructor)) static void start(void) {
  root = getenv("FAULT_ROOT");
  if (!root) return;
  root_length = strlen(root);
  calls = mmap(NULL, sizeof *calls, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (calls == MAP_FAILED) _exit(99);
  // Programs that the program starts run as they are.
  unsetenv("LD_PRELOAD");
  const char *log = getenv("FAULT_LOG"), *where = getenv("FAULT_AT"), *what = getenv("FAULT_ERROR");
  if (log) log_file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
  at = where ? atoi(where) : 0;
  kills = what && !strcmp(what, "kill");
  shortens = what && !strcmp(what, "short");
  number = what && !kills && !shortens ? atoi(what) : 0;
  stays = getenv("FAULT_STAYS") != NULL;
  for (int i = 0; i < 3; i++) counts[i] = 1;
}

// Whether a path is one of ours: the program works in the folder, so all relative ones are.
static int ours(const char *path) {
  return root && path && (path[0] != '/' || (!strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length])));
}

static int open_here(int descriptor) { return root && descriptor >= 0 && descriptor < DESCRIPTORS && counts[descriptor]; }

// Counts a call; 1 when it is to fail, -1 when it is to do less than asked.
static int hit(const char *call, const char *path, int descriptor) {
  int mine = atomic_fetch_add(calls, 1) + 1;
  if (log_file >= 0) {
    char line[512];
    int length = path ? snprintf(line, sizeof line, "%d %s %.400s\n", mine, call, path) : snprintf(line, sizeof line, "%d %s %d\n", mine, call, descriptor);
    syscall(SYS_write, log_file, line, length);
  }
  if (!at || !(mine == at || (stays && mine > at))) return 0;
  if (kills) syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
  if (shortens) return -1;
  errno = number;
  return 1;
}

static int opened(int descriptor, int is_ours) {
  if (descriptor >= 0 && descriptor < DESCRIPTORS) counts[descriptor] = is_ours;
  return descriptor;
}

#define OPEN(name)                                                        \
  int name(const char *path, int flags, ...) {                           \
    va_list list;                                                        \
    va_start(list, flags);                                               \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0; \
    va_end(list);                                                        \
    int mine = ours(path);                                               \
    if (mine && hit(#name, path, -1) > 0) return -1;                               \
    return opened(REAL(name)(path, flags, mode), mine);                  \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                      \
  int name(int folder, const char *path, int flags, ...) {               \
    va_list list;                                                        \
    va_start(list, flags);                                               \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0; \
    va_end(list);                                                        \
    int mine = ours(path);                                               \
    if (mine && hit(#name, path, -1) > 0) return -1;                               \
    return opened(REAL(name)(folder, path, flags, mode), mine);          \
  }
OPENAT(openat)
OPENAT(openat64)

// What is closed is closed, even if it is said to have failed.
int close(int descriptor) {
  int mine = open_here(descriptor), fails = mine && hit("close", NULL, descriptor) > 0, error = errno;
  if (mine) counts[descriptor] = 0;
  int answer = REAL(close)(descriptor);
  if (!fails) return answer;
  errno = error;
  return -1;
}

static size_t part(size_t count) { return count > 1 ? (count + 1) / 2 : count; }

#define MOVE(name, bytes)                                       \
  ssize_t name(int descriptor, bytes buffer, size_t count) {   \
    int found = open_here(descriptor) ? hit(#name, NULL, descriptor) : 0;         \
    if (found > 0) return -1;                                   \
    return REAL(name)(descriptor, buffer, found ? part(count) : count); \
  }
MOVE(read, void *)
MOVE(write, const void *)

#define MOVE_AT(name, bytes)                                              \
  ssize_t name(int descriptor, bytes buffer, size_t count, off64_t offset) { \
    int found = open_here(descriptor) ? hit(#name, NULL, descriptor) : 0;                   \
    if (found > 0) return -1;                                             \
    return REAL(name)(descriptor, buffer, found ? part(count) : count, offset); \
  }
MOVE_AT(pread64, void *)
MOVE_AT(pwrite64, const void *)

#define MOVE_PARTS_AT(name)                                                              \
  ssize_t name(int descriptor, const struct iovec *parts, int count, off64_t offset) { \
    int found = open_here(descriptor) ? hit(#name, NULL, descriptor) : 0;               \
    if (found > 0) return -1;                                                           \
    return REAL(name)(descriptor, parts, found ? (int)part((size_t)count) : count, offset); \
  }
MOVE_PARTS_AT(preadv64)
MOVE_PARTS_AT(pwritev64)

#define OF_DESCRIPTOR(name, parameters, arguments)        \
  int name parameters {                                   \
    if (open_here(descriptor) && hit(#name, NULL, descriptor) > 0) return -1; \
    return REAL(name) arguments;                          \
  }
OF_DESCRIPTOR(fsync, (int descriptor), (descriptor))
OF_DESCRIPTOR(fchmod, (int descriptor, mode_t mode), (descriptor, mode))
OF_DESCRIPTOR(ftruncate64, (int descriptor, off64_t length), (descriptor, length))
OF_DESCRIPTOR(flock, (int descriptor, int operation), (descriptor, operation))

off64_t lseek64(int descriptor, off64_t offset, int whence) {
  if (open_here(descriptor) && hit("lseek64", NULL, descriptor) > 0) return -1;
  return REAL(lseek64)(descriptor, offset, whence);
}

#define OF_PATH(name, parameters, arguments)      \
  int name parameters {                           \
    if (ours(path) && hit(#name, path, -1) > 0) return -1;  \
    return REAL(name) arguments;                  \
  }
OF_PATH(statx, (int folder, const char *path, int flags, unsigned mask, struct statx *answer), (folder, path, flags, mask, answer))
OF_PATH(access, (const char *path, int mode), (path, mode))
OF_PATH(chmod, (const char *path, mode_t mode), (path, mode))
OF_PATH(lchown, (const char *path, uid_t owner, gid_t group), (path, owner, group))
OF_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
OF_PATH(mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode))
OF_PATH(rename, (const char *path, const char *to), (path, to))
OF_PATH(renameat, (int folder, const char *path, int other, const char *to), (folder, path, other, to))
OF_PATH(link, (const char *path, const char *to), (path, to))
OF_PATH(symlink, (const char *target, const char *path), (target, path))
OF_PATH(symlinkat, (const char *target, int folder, const char *path), (target, folder, path))
OF_PATH(rmdir, (const char *path), (path))
OF_PATH(unlink, (const char *path), (path))
OF_PATH(unlinkat, (int folder, const char *path, int flags), (folder, path, flags))

OF_PATH(execve, (const char *path, char *const arguments[], char *const environment[]), (path, arguments, environment))
OF_PATH(chdir, (const char *path), (path))

// To start a program. A function cannot return twice from vfork, and fork does the same.
pid_t fork(void) { return root && hit("fork", ".", -1) > 0 ? -1 : REAL(fork)(); }
pid_t vfork(void) { return fork(); }

// Pipes to it, and its streams. Those that the runtime makes for itself have no flags.
int pipe2(int ends[2], int flags) { return root && hit("pipe2", ".", -1) > 0 ? -1 : REAL(pipe2)(ends, flags); }
int dup2(int descriptor, int other) { return root && other < 3 && hit("dup2", NULL, other) > 0 ? -1 : REAL(dup2)(descriptor, other); }

ssize_t readlink(const char *path, char *buffer, size_t size) {
  if (ours(path) && hit("readlink", path, -1) > 0) return -1;
  return REAL(readlink)(path, buffer, size);
}

char *realpath(const char *path, char *answer) {
  if (ours(path) && hit("realpath", path, -1) > 0) return NULL;
  return REAL(realpath)(path, answer);
}

char *mkdtemp(char *path) {
  if (ours(path) && hit("mkdtemp", path, -1) > 0) return NULL;
  return REAL(mkdtemp)(path);
}

char *getcwd(char *buffer, size_t size) {
  if (root && hit("getcwd", ".", -1) > 0) return NULL;
  return REAL(getcwd)(buffer, size);
}

// The framework asks through whichever of these the C library has had since it was built.
#define STATUS_OF_PATH(name)                               \
  int name(const char *path, struct stat64 *answer) {      \
    if (ours(path) && hit(#name, path, -1) > 0) return -1;           \
    return REAL(name)(path, answer);                       \
  }
#define OLD_STATUS_OF_PATH(name)                                      \
  extern int name(int version, const char *path, struct stat64 *answer); \
  int name(int version, const char *path, struct stat64 *answer) {    \
    if (ours(path) && hit(#name, path, -1) > 0) return -1;                      \
    return REAL(name)(version, path, answer);                         \
  }
#undef stat64
#undef lstat64
#undef fstat64
#if __GLIBC_PREREQ(2, 33)
STATUS_OF_PATH(stat64)
STATUS_OF_PATH(lstat64)
OF_DESCRIPTOR(fstat64, (int descriptor, struct stat64 *answer), (descriptor, answer))
#endif
OLD_STATUS_OF_PATH(__xstat64)
OLD_STATUS_OF_PATH(__lxstat64)
extern int __fxstat64(int version, int descriptor, struct stat64 *answer);
OF_DESCRIPTOR(__fxstat64, (int version, int descriptor, struct stat64 *answer), (version, descriptor, answer))

DIR *opendir(const char *path) {
  int mine = ours(path);
  if (mine && hit("opendir", path, -1) > 0) return NULL;
  DIR *folder = REAL(opendir)(path);
  if (folder) opened(dirfd(folder), mine);
  return folder;
}

#define NEXT(name, entry)                                            \
  entry *name(DIR *folder) {                                         \
    if (open_here(dirfd(folder)) && hit(#name, NULL, dirfd(folder)) > 0) return NULL;     \
    return REAL(name)(folder);                                       \
  }
NEXT(readdir, struct dirent)
NEXT(readdir64, struct dirent64)

int closedir(DIR *folder) {
  int descriptor = dirfd(folder), mine = open_here(descriptor), fails = mine && hit("closedir", NULL, descriptor) > 0, error = errno;
  if (mine) counts[descriptor] = 0;
  int answer = REAL(closedir)(folder);
  if (!fails) return answer;
  errno = error;
  return -1;
}
