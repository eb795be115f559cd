const value = 'effect value'
console.log(value)
