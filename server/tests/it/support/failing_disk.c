/* A disk that fails, for one process: loaded before the C library (LD_PRELOAD), it lets every change of a file in
   FAILING_FOLDER fail with the error number that stands in the file FAILING_NUMBER, as long as that file is there. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The number of the error; 0 while the disk works. It calls the kernel itself, so that nothing here calls itself. */
static int number(void) {
  const char *name = getenv("FAILING_NUMBER");
  int file = name ? syscall(SYS_openat, AT_FDCWD, name, O_RDONLY, 0) : -1;
  if (file < 0) return 0;
  char text[16] = {0};
  ssize_t length = syscall(SYS_read, file, text, sizeof text - 1);
  syscall(SYS_close, file);
  return length > 0 ? atoi(text) : 0;
}

static int fails(const char *path) {
  const char *folder = getenv("FAILING_FOLDER");
  if (!folder || strncmp(path, folder, strlen(folder)) != 0) return 0;
  int error = number();
  if (error) errno = error;
  return error;
}

static int fails_at(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define AT_FILE(result, name, parameters, arguments) \
  result name parameters { return fails_at(file) ? -1 : REAL(name) arguments; }
#define AT_PATH(name, parameters, arguments) \
  int name parameters { return fails(path) ? -1 : REAL(name) arguments; }
#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = va_arg(rest, mode_t); \
    va_end(rest); \
    return (flags & O_CREAT) && fails(path) ? -1 : REAL(name)(path, flags, mode); \
  }

AT_FILE(ssize_t, write, (int file, const void *bytes, size_t length), (file, bytes, length))
AT_FILE(ssize_t, pwrite, (int file, const void *bytes, size_t length, off_t at), (file, bytes, length, at))
AT_FILE(ssize_t, pwrite64, (int file, const void *bytes, size_t length, off64_t at), (file, bytes, length, at))
AT_FILE(int, fsync, (int file), (file))
AT_FILE(int, fdatasync, (int file), (file))
AT_FILE(int, ftruncate, (int file, off_t length), (file, length))
AT_FILE(int, ftruncate64, (int file, off64_t length), (file, length))
AT_PATH(rename, (const char *path, const char *to), (path, to))
AT_PATH(link, (const char *path, const char *to), (path, to))
AT_PATH(unlink, (const char *path), (path))
int mkdir(const char *path, mode_t mode) { return access(path, F_OK) && fails(path) ? -1 : REAL(mkdir)(path, mode); }
OPEN(open)
OPEN(open64)
