-- What all scripts know of a shard and of a trainee's state; stands before each of them.
--
-- A shard's epoch:   floor (versions of changes start above it), server (the replication id of the Redis that the last script
--                    ran on), replayed (the server on which Kafka was replayed onto the shard), replayBegan and replayedAt
--                    (epoch milliseconds), replaying and replayingSince (the same of a replay that has not ended), suspected
--                    (epoch milliseconds of the last sign that the memory is older than the truth). Without it the shard has
--                    lost its memory
-- A trainee's hash:  version, failures (in a row), lockedAt (epoch milliseconds; empty if not locked), lockVersion (the version at
--                    which the last lock came into being), generation, lastStep (-1 if none), failureTimes (epoch seconds,
--                    comma-separated, oldest first), forgotten (ranges of versions that the state does not build on:
--                    after-upTo, comma-separated, oldest first)
-- State as text:     the eight, in this order, separated by semicolons
-- A stream's entry:  trainee, cause, state (as text), at (epoch milliseconds), trace (W3C traceparent; may be empty)
-- Noted:             what every answer ends with: 1 if something was announced, plus 2 if the memory may have come back older

local FIELDS = { 'version', 'failures', 'lockedAt', 'lockVersion', 'generation', 'lastStep', 'failureTimes', 'forgotten' }
local VERSIONS_A_SECOND = 1048576
local ANNOUNCED, MAY_BE_OLDER = 1, 2

-- tostring() would write large numbers with an exponent
local function whole(number)
  return string.format('%.0f', number)
end

-- A floor over every version that was ever given out: no trainee's state changes that often, and the time goes on whatever
-- became of the floors that were written.
local function lifted(floor, now)
  return math.max(floor + VERSIONS_A_SECOND, math.floor(tonumber(now) / 1000) * VERSIONS_A_SECOND)
end

-- A master has another replication id after every start, every promotion and every full copy from another one.
local function this_server()
  local info = redis.call('INFO', 'replication')
  local _, before = string.find(info, 'master_replid:', 1, true)
  return string.sub(info, before + 1, before + 40)
end

-- Answers with the shard, or nil if it has lost its memory. On a Redis that is not the one of the last script the memory may be
-- older than the truth: before anything else, versions jump over all that may have been given out and forgotten.
local function open_shard(epoch_key, now)
  local kept = redis.call('HMGET', epoch_key, 'floor', 'server', 'replayed')
  if not kept[1] then
    return nil
  end
  local shard = {
    epoch_key = epoch_key, floor = tonumber(kept[1]), server = this_server(), replayed = kept[3], now = now, noted = 0 }
  if kept[2] ~= shard.server then
    shard.floor = lifted(shard.floor, now)
    shard.noted = MAY_BE_OLDER
    redis.call('HSET', epoch_key, 'floor', whole(shard.floor), 'server', shard.server)
  end
  return shard
end

local function note(shard, what)
  if shard.noted % (what * 2) < what then
    shard.noted = shard.noted + what
  end
end

-- A sign that the memory is older than the truth. If the shard is to be replayed anyway, that is enough, but for what may come
-- after the end of the topics that the replay has read.
local function suspect(shard, late)
  if late or shard.replayed == shard.server then
    redis.call('HSET', shard.epoch_key, 'suspected', shard.now)
  end
  note(shard, MAY_BE_OLDER)
end

-- Whether a replay is due: since another server, or since a sign that came after the last one began.
local function is_older(shard)
  if shard.replayed ~= shard.server then
    return true
  end
  local kept = redis.call('HMGET', shard.epoch_key, 'suspected', 'replayBegan')
  return tonumber(kept[1] or 0) > tonumber(kept[2] or 0)
end

local function state_of(kept)
  local state = {
    version = tonumber(kept[1] or 0),
    failures = tonumber(kept[2] or 0),
    locked_at = kept[3] or '',
    lock_version = tonumber(kept[4] or 0),
    generation = tonumber(kept[5] or 0),
    last_step = tonumber(kept[6] or -1),
    failure_times = {},
    forgotten = {},
  }
  for time in string.gmatch(kept[7] or '', '%d+') do
    table.insert(state.failure_times, time)
  end
  for after, up_to in string.gmatch(kept[8] or '', '(%d+)-(%d+)') do
    table.insert(state.forgotten, { after = tonumber(after), up_to = tonumber(up_to) })
  end
  return state
end

local function read_state(trainee_key)
  return state_of(redis.call('HMGET', trainee_key, unpack(FIELDS)))
end

local function from_text(text)
  local kept = {}
  for field in string.gmatch(text .. ';', '([^;]*);') do
    table.insert(kept, field)
  end
  return state_of(kept)
end

local function values(state)
  local forgotten = {}
  for _, range in ipairs(state.forgotten) do
    table.insert(forgotten, whole(range.after) .. '-' .. whole(range.up_to))
  end
  return {
    whole(state.version),
    whole(state.failures),
    state.locked_at,
    whole(state.lock_version),
    whole(state.generation),
    whole(state.last_step),
    table.concat(state.failure_times, ','),
    table.concat(forgotten, ','),
  }
end

local function as_text(state)
  return table.concat(values(state), ';')
end

local function write_state(trainee_key, state)
  local arguments = {}
  for index, value in ipairs(values(state)) do
    table.insert(arguments, FIELDS[index])
    table.insert(arguments, value)
  end
  redis.call('HSET', trainee_key, unpack(arguments))
end

-- Whether the change that made this version is part of the state.
local function includes(state, version)
  for _, range in ipairs(state.forgotten) do
    if range.after < version and version <= range.up_to then
      return false
    end
  end
  return version <= state.version
end

-- Makes the state the next one after this version: versions that are jumped over were given out by nobody, or forgotten.
local function continue_after(state, shard, version)
  local built_on = state.version
  state.version = math.max(version, shard.floor) + 1
  if state.version > built_on + 1 then
    table.insert(state.forgotten, { after = built_on, up_to = state.version - 1 })
  end
end

local function next_version(state, shard)
  continue_after(state, shard, state.version)
end

local function announce(shard, stream_key, trainee, cause, state, now, trace)
  redis.call('XADD', stream_key, '*',
    'trainee', trainee, 'cause', cause, 'state', as_text(state), 'at', now, 'trace', trace)
  note(shard, ANNOUNCED)
end

-- Answers with what has to stand in place of a state that does not include a newer known one: a change of its own, built on
-- the known state. What only grows stays: the generation with its steps, that a lock was lifted with all before it, and a lock
-- that the known state has not heard of.
local function repaired(state, known, shard, now, is_recorded)
  local lifted_lock = state.locked_at == '' and state.lock_version or 0
  local unheard_lock = state.locked_at ~= '' and known.lock_version < state.lock_version
    and not includes(known, state.lock_version)
  if is_recorded then
    -- What was forgotten before it need not be told any more: no caller records anything older.
    known.forgotten = {}
  end
  if state.generation > known.generation then
    known.generation, known.last_step = state.generation, state.last_step
  elseif state.generation == known.generation then
    known.last_step = math.max(state.last_step, known.last_step)
  end
  if known.version <= lifted_lock or (known.locked_at ~= '' and known.lock_version <= lifted_lock) then
    known.locked_at, known.failures, known.failure_times = '', 0, {}
  end
  if known.locked_at == '' then
    known.lock_version = math.max(known.lock_version, state.lock_version)
    if unheard_lock then
      known.locked_at, known.lock_version = state.locked_at, state.lock_version
      known.failures, known.failure_times = state.failures, state.failure_times
    end
  end
  if known.version >= shard.floor then
    shard.floor = lifted(known.version, now)
    redis.call('HSET', shard.epoch_key, 'floor', whole(shard.floor))
  end
  continue_after(known, shard, math.max(known.version, state.version))
  return known
end

local function replace(shard, trainee_key, stream_key, trainee, state, known, now, trace, is_recorded)
  local result = repaired(state, known, shard, now, is_recorded)
  write_state(trainee_key, result)
  announce(shard, stream_key, trainee, 'REPAIR', result, now, trace)
  return result
end

-- Gives a trainee the newest recorded state (as text; empty if none is known), unless it is part of this one already.
local function repair(shard, trainee_key, stream_key, trainee, state, recorded_text, now, trace)
  if recorded_text == '' then
    return state
  end
  local recorded = from_text(recorded_text)
  if includes(state, recorded.version) then
    while state.forgotten[1] and state.forgotten[1].up_to < recorded.version do
      table.remove(state.forgotten, 1)
    end
    return state
  end
  suspect(shard)
  return replace(shard, trainee_key, stream_key, trainee, state, recorded, now, trace, true)
end

-- How far a trainee's locks have come: each is locked first, and then lifted.
local function lock_progress(state)
  return 2 * state.lock_version + (state.locked_at == '' and 1 or 0)
end

-- Gives a trainee a state that was announced once, if it is the newer one, or knows more of the trainee's locks. It need not be
-- the newest, and what it has forgotten stays forgotten: the recorded state comes with the next attempt.
local function replay(shard, trainee_key, stream_key, trainee, state, announced, now, trace)
  if includes(state, announced.version)
    or (announced.version < state.version and lock_progress(announced) <= lock_progress(state)) then
    return state
  end
  return replace(shard, trainee_key, stream_key, trainee, state, announced, now, trace, false)
end
